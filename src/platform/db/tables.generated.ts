// Made by scripts/generate-tables.ts from the migrations; do not edit. A key is a qualified table.
// DATE is a string (YYYY-MM-DD), BIGINT an exact number, NUMERIC a string, TIMESTAMPTZ a Date.
import type { ColumnType } from "kysely";

export type ArrayType<T> = ArrayTypeImpl<T> extends (infer U)[]
  ? U[]
  : ArrayTypeImpl<T>;

export type ArrayTypeImpl<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S[], I[], U[]>
  : T[];

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface AccessAccount {
  account_id: string;
  created_at: Generated<Timestamp>;
  created_by: string | null;
  email: string;
  ended_at: Timestamp | null;
  la_id: number;
  name: string;
  password_hash: string | null;
  password_is_temporary: Generated<boolean>;
  password_set_at: Timestamp | null;
  role: string;
  seen_until: Timestamp | null;
  signed_in_at: Timestamp | null;
  status: Generated<string>;
}

export interface AccessKeptForm {
  account_id: string;
  address: string;
  expires_at: Timestamp;
  kept_id: string;
  la_id: number;
  sealed: Buffer;
  token_hash: Buffer;
}

export interface AccessKnownDevice {
  account_id: string;
  device_hash: Buffer;
  la_id: number;
  seen_at: Generated<Timestamp>;
}

export interface AccessLog {
  account_id: string | null;
  action: string;
  at: Generated<Timestamp>;
  hash: Generated<Buffer>;
  la_id: number;
  person: string;
  previous_hash: Generated<Buffer>;
  reason: string | null;
  record: string;
  role: string;
  seq: Generated<number>;
  subject: string | null;
}

export interface AccessPlace {
  la_id: number;
  manager_id: string | null;
  place_id: string;
  since: string;
  staff_id: string;
  team_id: string | null;
  title: string;
  until: string | null;
}

export interface AccessSession {
  account_id: string;
  created_at: Timestamp;
  device: string;
  ended_at: Timestamp | null;
  la_id: number;
  network: string;
  notice: Json | null;
  seen_at: Timestamp;
  session_id: string;
  token_hash: Buffer;
}

export interface AccessSignInAttempt {
  at: Generated<Timestamp>;
  attempt_id: string;
  email_hash: Buffer;
  la_id: number;
  network: string;
  succeeded: boolean;
}

export interface AccessStaff {
  account_id: string | null;
  email: string | null;
  la_id: number;
  name: string;
  staff_id: string;
}

export interface AccessTeam {
  la_id: number;
  locality: string | null;
  name: string;
  since: string;
  team_id: string;
  until: string | null;
}

export interface CareLeaversHome {
  accommodation: string;
  at: Timestamp;
  by_name: string;
  child_id: string;
  home_id: string;
  la_id: number;
  moved_in: string;
  moved_out: string | null;
  said: Generated<Json>;
  standing: string;
  taken_back_at: Timestamp | null;
  taken_back_by: string | null;
  taken_back_why: string | null;
}

export interface CareLeaversHomeAddress {
  address: string;
  address_id: string;
  at: Timestamp;
  by_name: string;
  home_id: string;
  la_id: number;
  replaced_at: Timestamp | null;
  replaced_by: string | null;
}

export interface CareLeaversHomeBefore {
  at: Timestamp;
  before_id: string;
  by_name: string;
  entry_id: string | null;
  home_id: string;
  la_id: number;
  replaced_at: Timestamp;
  replaced_by: string;
  said: Json;
}

export interface CareLeaversHomeEntry {
  at: Timestamp;
  by_account: string;
  by_name: string;
  child_id: string;
  entry_id: string;
  home_id: string;
  kind: string;
  la_id: number;
  on_day: string;
  said: Json;
  taken_back_at: Timestamp | null;
  taken_back_by: string | null;
  taken_back_why: string | null;
}

export interface CareLeaversLeavingEntry {
  added_at: Timestamp;
  added_by: string | null;
  added_by_name: string;
  child_id: string;
  la_id: number;
  leaving_id: string;
  part: string;
}

export interface CareLeaversLeavingVersion {
  at: Timestamp;
  by_account: string | null;
  by_name: string;
  child_id: string;
  fields: Json;
  la_id: number;
  leaving_id: string;
  on_day: string;
  reason: string;
  state: string;
  until_day: string | null;
  version: number;
}

export interface CareLeaversListSeen {
  at: Timestamp;
  by_account: string;
  by_name: string;
  la_id: number;
  note: string | null;
  on_day: string;
  open_then: number;
  seen_id: string;
}

export interface CareLeaversLivingHere {
  at: Timestamp;
  authority: string;
  born: string | null;
  by_account: string | null;
  by_name: string;
  contact: string;
  la_id: number;
  lives: string;
  name: string;
  note: string;
  notified_on: string;
  person_id: string;
  until_day: string | null;
  version: number;
}

export interface CareLeaversPlacesHeld {
  accommodation: string;
  at: Timestamp;
  by_name: string;
  from_day: string;
  la_id: number;
  note: string | null;
  places: number;
  places_id: string;
}

export interface ChildrenAccessGrant {
  account_id: string;
  child_id: string | null;
  ended_at: Timestamp | null;
  ended_by_name: string | null;
  given_at: Timestamp;
  given_by: string;
  given_by_name: string;
  grant_id: string;
  kind: string;
  la_id: number;
  reason: string;
  review_note: string | null;
  reviewed_at: Timestamp | null;
  reviewed_by_name: string | null;
  staff_id: string | null;
  team_id: string | null;
  until: Timestamp;
}

export interface ChildrenAdoptionDecision {
  child_id: string;
  decision_id: string;
  ended_at: Timestamp | null;
  ended_by_name: string | null;
  kind: string;
  la_id: number;
  made_at: Timestamp;
  made_by_name: string;
  order_on: string;
  reason: string;
}

export interface ChildrenAdoptionHeld {
  child_id: string;
  la_id: number;
  load_id: number;
  order_on: string;
  undone_at: Timestamp;
  undone_by_name: string;
}

export interface ChildrenAdoptionTeam {
  la_id: number;
  set_at: Timestamp;
  set_by_name: string;
  team_id: string;
}

export interface ChildrenCategoryOverride {
  category: string;
  child_id: string;
  ended_at: Timestamp | null;
  ended_by_name: string | null;
  la_id: number;
  made_at: Timestamp;
  made_by_name: string;
  override_id: string;
  reason: string;
}

export interface ChildrenChanged {
  la_id: number;
  noted_at: Generated<Timestamp>;
  subject_id: string;
  tables: string[] | null;
}

export interface ChildrenChild {
  adopted_on: string | null;
  adviser: string | null;
  care_leaver: Generated<boolean>;
  child_id: string;
  date_of_birth: string | null;
  died_on: string | null;
  ethnicity: string | null;
  expected_date_of_birth: string | null;
  family: string | null;
  first_known: Generated<Timestamp>;
  forename: string | null;
  gender: string | null;
  identifier: string;
  in_care: Generated<boolean>;
  in_need: Generated<boolean>;
  la_id: number;
  merged_into: string | null;
  on_protection_plan: Generated<boolean>;
  reviewing_officer: string | null;
  surname: string | null;
  team: string | null;
  worker: string | null;
}

export interface ChildrenChronologyAnalysis {
  at: Timestamp;
  by_account: string | null;
  by_name: string;
  child_id: string;
  gaps: string;
  la_id: number;
  meaning: string;
  patterns: string;
  version: number;
}

export interface ChildrenChronologyCopy {
  at: Timestamp;
  by_account: string | null;
  by_name: string;
  by_role: string;
  child_id: string;
  content: Buffer;
  copy_id: string;
  draft: string | null;
  entries: number;
  file_name: string;
  given_on: string;
  given_to: string;
  joined: Generated<string[]>;
  kind: string;
  la_id: number;
  names: Generated<string[]>;
  purpose: string;
  sha256: string;
}

export interface ChildrenChronologyEntry {
  added_at: Timestamp;
  added_by: string | null;
  added_by_name: string;
  child_id: string;
  entry_id: string;
  la_id: number;
  origin: string;
  proposal_key: string | null;
  proposed: string | null;
  shared_as: string | null;
  shared_from: string | null;
}

export interface ChildrenChronologyRating {
  answers: Json;
  at: Timestamp;
  by_account: string | null;
  by_name: string;
  child_id: string;
  la_id: number;
  note: string;
  rating_id: string;
}

export interface ChildrenChronologySignOff {
  at: Timestamp;
  by_account: string | null;
  by_name: string;
  by_role: string;
  child_id: string;
  entries: number;
  faults: Json;
  kind: string;
  la_id: number;
  note: string;
  sign_off_id: string;
  signed_on: string;
}

export interface ChildrenChronologyVersion {
  action: string;
  at: Timestamp;
  by_account: string | null;
  by_name: string;
  child_id: string;
  date_precision: string;
  document: string;
  done: string;
  entry_id: string;
  happened_on: string;
  impact: string;
  la_id: number;
  parts: Json;
  positive: boolean;
  reason: string;
  significance: string;
  source: string;
  state: string;
  type: string;
  until_on: string | null;
  version: number;
  words: string;
}

export interface ChildrenDeletion {
  deleted_at: Generated<Timestamp>;
  deleted_by_name: string;
  deletion_id: string;
  kept_until: string;
  la_id: number;
  records: number;
  rule: string;
}

export interface ChildrenHistory {
  ended_as: string | null;
  ends: string | null;
  fields: Json;
  from_load: number;
  hash: Buffer;
  identity: Buffer | null;
  key: string;
  la_id: number;
  source: string;
  starts: string | null;
  subject_id: string;
  table_id: string;
  until_load: number | null;
}

export interface ChildrenLeavingCare {
  as_at: string;
  because: string;
  category: string;
  child_id: string;
  la_id: number;
  loaded: string | null;
}

export interface ChildrenLegalHold {
  child_id: string;
  hold_id: string;
  la_id: number;
  lifted_at: Timestamp | null;
  lifted_by_name: string | null;
  lifted_reason: string | null;
  placed_at: Generated<Timestamp>;
  placed_by_name: string;
  reason: string;
}

export interface ChildrenLoad {
  accepted_at: Generated<Timestamp>;
  accepted_by: string | null;
  accepted_by_name: string;
  as_at: string;
  content_hash: string;
  counts: Json;
  coverage: Json;
  la_id: number;
  load_id: number;
  source: string;
  tables: string[];
  undone_at: Timestamp | null;
  undone_by_name: string | null;
}

export interface ChildrenMerge {
  kept_child_id: string;
  la_id: number;
  merge_id: string;
  merged_at: Timestamp;
  merged_by_name: string;
  other_child_id: string;
  reason: string;
  subjects: string[];
  undone_at: Timestamp | null;
  undone_by_name: string | null;
  undone_reason: string | null;
}

export interface ChildrenNameApart {
  la_id: number;
  name: string;
  said_at: Timestamp;
  said_by_name: string;
}

export interface ChildrenRectification {
  asked_by: string;
  child_id: string;
  decided_by_name: string | null;
  decided_on: string | null;
  la_id: number;
  opened_at: Generated<Timestamp>;
  opened_by_name: string;
  outcome: string | null;
  outcome_reason: string | null;
  received_on: string;
  rectification_id: string;
  wanted: string;
  what: string;
}

export interface ChildrenRedaction {
  item: string | null;
  la_id: number;
  made_at: Generated<Timestamp>;
  made_by_name: string;
  note: Generated<string>;
  reason: string;
  redaction_id: string;
  removed_at: Timestamp | null;
  removed_by_name: string | null;
  request_id: string;
  words: string | null;
}

export interface ChildrenRestriction {
  child_id: string;
  la_id: number;
  lifted_at: Timestamp | null;
  lifted_by_name: string | null;
  made_at: Timestamp;
  made_by: string | null;
  made_by_name: string;
  out_of_hours: Generated<string>;
  out_of_hours_note: string | null;
  reason: string;
  restriction_id: string;
  until: string | null;
}

export interface ChildrenRestrictionPerson {
  account_id: string;
  la_id: number;
  named_at: Timestamp;
  named_by_name: string;
  restriction_id: string;
}

export interface ChildrenRestrictionShutOut {
  account_id: string;
  la_id: number;
  restriction_id: string;
  shut_out_at: Timestamp;
  shut_out_by_name: string;
}

export interface ChildrenStage {
  as_at: string;
  content_hash: string;
  coverage: Json;
  la_id: number;
  row_count: number;
  source: string;
  stage_id: string;
  staged_at: Generated<Timestamp>;
}

export interface ChildrenStageRow {
  ends: string | null;
  fields: string;
  hash: Buffer;
  identifier: string;
  identity: Buffer;
  key: string;
  la_id: number;
  line: number;
  stage_id: string;
  starts: string | null;
  table_id: string;
}

export interface ChildrenSubject {
  child_id: string | null;
  first_load: number | null;
  identifier: string;
  kind: string;
  la_id: number;
  subject_id: string;
}

export interface ChildrenSubjectAccess {
  asked_by: string;
  child_id: string;
  closed_reason: string | null;
  extended: Generated<boolean>;
  extended_reason: string | null;
  given_by_name: string | null;
  given_on: string | null;
  identity_confirmed_on: string | null;
  la_id: number;
  opened_at: Generated<Timestamp>;
  opened_by_name: string;
  received_on: string;
  relation: string;
  request_id: string;
}

export interface ChildrenTeamName {
  la_id: number;
  matched_at: Timestamp | null;
  matched_by_name: string | null;
  name: string;
  team_id: string | null;
}

export interface ChildrenWorkerName {
  la_id: number;
  matched_at: Timestamp | null;
  matched_by_name: string | null;
  name: string;
  nobody: Generated<boolean>;
  staff_id: string | null;
}

export interface ChildrenWriteBack {
  body: string;
  child_id: string;
  edition: number;
  filed_at: Timestamp | null;
  filed_by_name: string | null;
  filed_reference: string | null;
  joined: Generated<string[]>;
  la_id: number;
  made_at: Generated<Timestamp>;
  made_by_name: string;
  names: Generated<string[]>;
  record: string;
  record_id: string;
  replaced_at: Timestamp | null;
  title: string;
  withdrawn_reason: string | null;
  write_back_id: string;
}

export interface ImprovementPlanChange {
  after: Json | null;
  at: Generated<Timestamp>;
  before: Json | null;
  by_account: string | null;
  by_name: string;
  change_id: string;
  field: string;
  la_id: number;
  line_id: string | null;
  plan_id: string;
  reason: Generated<string>;
  version: number;
}

export interface ImprovementPlanEvidence {
  at: Generated<Timestamp>;
  by_account: string | null;
  by_name: string;
  dated: string;
  evidence_id: string;
  kind: string;
  la_id: number;
  line_id: string;
  link: Generated<string>;
  shows: string;
  source: Generated<string>;
  withdrawn_at: Timestamp | null;
  withdrawn_by_name: string | null;
  withdrawn_why: string | null;
}

export interface ImprovementPlanEvidenceContent {
  bytes: Buffer;
  evidence_id: string;
  la_id: number;
}

export interface ImprovementPlanEvidenceFile {
  evidence_id: string;
  file_name: string;
  la_id: number;
  media_type: string;
  plan_id: string;
  sha256: string;
  size_bytes: number;
}

export interface ImprovementPlanFinding {
  finding_id: string;
  gone_at: Timestamp | null;
  la_id: number;
  list_heading: string | null;
  origin: string;
  page: number | null;
  paragraph: string | null;
  plan_id: string;
  position: number;
  priority_id: string | null;
  quote: string;
  section: string | null;
  source_key: string;
}

export interface ImprovementPlanHeading {
  created_at: Generated<Timestamp>;
  heading_id: string;
  kind: string;
  la_id: number;
  outcome: Generated<string>;
  person_id: string | null;
  person_name: Generated<string>;
  person_role: Generated<string>;
  plan_id: string;
  position: number;
  removed_at: Timestamp | null;
  title: string;
  version: Generated<number>;
}

export interface ImprovementPlanLine {
  action: Generated<string>;
  asked_at: Timestamp | null;
  asked_by_name: string | null;
  cost_note: Generated<string>;
  cost_pounds: number | null;
  created_at: Generated<Timestamp>;
  delivery: Generated<string>;
  due_on: string | null;
  funded: string | null;
  funding_source: Generated<string>;
  impact: Generated<string>;
  in_statement: Generated<boolean>;
  la_id: number;
  lead_name: Generated<string>;
  lead_person_id: string | null;
  lead_role: Generated<string>;
  line_id: string;
  measures: Generated<string>;
  outcome: Generated<string>;
  partner_agency: Generated<string>;
  partner_name: Generated<string>;
  partner_person_id: string | null;
  plan_id: string;
  position: number;
  priority_id: string | null;
  removed_at: Timestamp | null;
  revised_due_on: string | null;
  start_on: string | null;
  version: Generated<number>;
  why_no_finding: Generated<string>;
  workstream_id: string | null;
}

export interface ImprovementPlanLineFinding {
  finding_id: string;
  la_id: number;
  line_id: string;
}

export interface ImprovementPlanLineMeasure {
  at: Timestamp;
  by_account: string | null;
  by_name: string;
  la_id: number;
  line_id: string;
  measure_id: string;
  plan_id: string;
  removed_at: Timestamp | null;
  removed_by_name: string | null;
  removed_why: string | null;
  standard: string;
  why: string;
}

export interface ImprovementPlanLineUpdate {
  about_on: string;
  at: Generated<Timestamp>;
  by_account: string | null;
  by_name: string;
  corrects: string | null;
  la_id: number;
  line_id: string;
  text: string;
  update_id: string;
}

export interface ImprovementPlanMilestone {
  created_at: Generated<Timestamp>;
  done_by_name: Generated<string>;
  done_on: string | null;
  due_on: string;
  la_id: number;
  line_id: string;
  milestone_id: string;
  note: Generated<string>;
  plan_id: string;
  removed_at: Timestamp | null;
  revised_due_on: string | null;
  title: string;
  version: Generated<number>;
}

export interface ImprovementPlanPlan {
  created_at: Generated<Timestamp>;
  evidence_months: Generated<number>;
  governance: Generated<string>;
  inspection_id: string | null;
  la_id: number;
  plan_id: string;
  started_by: string | null;
  started_by_name: string;
  started_on: string;
  status: Generated<string>;
  statutory: boolean;
  title: string;
  version: Generated<number>;
  why_statutory: string;
}

export interface ImprovementPlanResponse {
  at: Generated<Timestamp>;
  by_account: string | null;
  by_name: string;
  la_id: number;
  needs_revision: boolean;
  received_on: string;
  response_id: string;
  says: string;
  statement_id: string;
}

export interface ImprovementPlanSending {
  at: Generated<Timestamp>;
  by_account: string | null;
  by_name: string;
  how: string;
  la_id: number;
  recipient: string;
  sending_id: string;
  sent_on: string;
  statement_id: string;
}

export interface ImprovementPlanStatement {
  content: Json;
  docx: Buffer;
  docx_sha256: string;
  edition: number;
  la_id: number;
  plan_id: string;
  ready_at: Generated<Timestamp>;
  ready_by: string | null;
  ready_by_name: string;
  statement_id: string;
  withdrawn_at: Timestamp | null;
  withdrawn_by_name: string | null;
  withdrawn_why: string | null;
}

export interface ImprovementPlanStrength {
  every_months: Generated<number>;
  held_since: string;
  keeper_id: string | null;
  keeper_name: Generated<string>;
  keeper_role: Generated<string>;
  la_id: number;
  line_id: string | null;
  list_heading: string | null;
  origin: string;
  page: number | null;
  paragraph: string | null;
  plan_id: string;
  position: number;
  quote: string;
  removed_at: Timestamp | null;
  section: string | null;
  sign: Generated<string>;
  source_key: string;
  strength_id: string;
  version: Generated<number>;
}

export interface ImprovementPlanStrengthLook {
  at: Generated<Timestamp>;
  by_account: string | null;
  by_name: string;
  found: string;
  la_id: number;
  look_id: string;
  looked_on: string;
  note: Generated<string>;
  strength_id: string;
}

export interface ImprovementPlanWorkbookAddition {
  added: Json;
  addition_id: string;
  export_id: string;
  la_id: number;
}

export interface ImprovementPlanWorkbookExport {
  at: Generated<Timestamp>;
  base: Json;
  base_sha256: string;
  by_account: string | null;
  by_name: string;
  export_id: string;
  la_id: number;
  plan_id: string;
}

export interface ImprovementPlanWorkbookImport {
  at: Generated<Timestamp>;
  by_account: string | null;
  by_name: string;
  closed_at: Timestamp | null;
  closed_by_name: string | null;
  content: Json;
  decisions: Generated<Json>;
  export_id: string;
  file_name: string;
  la_id: number;
  plan_id: string;
  status: Generated<string>;
  upload_id: string;
}

export interface InspectionsAccuracyComment {
  answer: Generated<string>;
  changed_at: Generated<Timestamp>;
  changed_by_name: string;
  comment_id: string;
  created_at: Generated<Timestamp>;
  created_by: string | null;
  created_by_name: string;
  evidence: Generated<string>;
  inspection_id: string;
  la_id: number;
  page: number | null;
  paragraph: string | null;
  quote: string;
  should_say: Generated<string>;
  state: string;
  version: Generated<number>;
  wrong: string;
}

export interface InspectionsClockStep {
  la_id: number;
  reason: Generated<string>;
  step_id: string;
  title: string;
  working_days_before: number;
}

export interface InspectionsDecision {
  decided_at: Generated<Timestamp>;
  decided_by: string | null;
  decided_by_name: string;
  final: Json | null;
  la_id: number;
  outcome: string;
  proposal_id: string;
  search: Generated<string | null>;
  sequence: number;
}

export interface InspectionsDocument {
  document_id: string;
  file_name: string;
  inspection_id: string;
  kind: string;
  la_id: number;
  media_type: string;
  pages: Generated<Json>;
  restricted: Generated<boolean>;
  sha256: string;
  size_bytes: number;
  stage: Generated<string>;
  uploaded_at: Generated<Timestamp>;
  uploaded_by: string | null;
  uploaded_by_name: string;
  warnings: Generated<string[]>;
}

export interface InspectionsDocumentContent {
  bytes: Buffer;
  document_id: string;
  la_id: number;
}

export interface InspectionsFinding {
  finding_id: string;
  inspection_id: string;
  kind: string;
  la_id: number;
  picked_at: Timestamp | null;
  picked_by: string | null;
  picked_by_name: string | null;
  proposal_id: string;
  sentence: string | null;
}

export interface InspectionsInspection {
  accuracy_due_on: string | null;
  accuracy_sent_on: string | null;
  authority_code: string | null;
  authority_name: string | null;
  created_at: Generated<Timestamp>;
  created_by: string | null;
  created_by_name: string;
  draft: Generated<boolean>;
  draft_received_on: string | null;
  focus: string | null;
  framework: string | null;
  inspection_id: string;
  inspectors: Generated<string[]>;
  kind: Generated<string>;
  la_id: number;
  lead_inspector: string | null;
  notes: string | null;
  notified_on: string | null;
  on_site: Generated<Json>;
  part_of: string | null;
  priority_action: boolean | null;
  published_on: string | null;
  received_on: string | null;
  reviewed_at: Timestamp | null;
  shared: Generated<boolean>;
  stated_deadline: string | null;
  title: string | null;
  written_by: string | null;
}

export interface InspectionsLibraryDocument {
  added_at: Generated<Timestamp>;
  added_by: string | null;
  added_by_name: string;
  authority_code: string | null;
  authority_name: string | null;
  file_name: string;
  framework: string | null;
  grades: Generated<Json>;
  kind: string;
  la_id: number;
  library_document_id: string;
  on_site: Generated<Json>;
  page_count: Generated<number>;
  published_on: string | null;
  sha256: string;
  size_bytes: number;
}

export interface InspectionsLibraryImport {
  file_name: string;
  import_id: string;
  la_id: number;
  started_at: Generated<Timestamp>;
  started_by: string | null;
  started_by_name: string;
  stopped_at: Timestamp | null;
}

export interface InspectionsLibraryImportFile {
  bytes: Buffer | null;
  done_at: Timestamp | null;
  file_name: string;
  import_id: string;
  la_id: number;
  position: number;
  state: Generated<string>;
  why: string | null;
}

export interface InspectionsLibraryParagraph {
  la_id: number;
  library_document_id: string;
  number: string | null;
  page: number | null;
  position: number;
  search: Generated<string | null>;
  section: string;
  sentences: Json;
  text: string;
}

export interface InspectionsNamedPerson {
  account_id: string;
  inspection_id: string;
  la_id: number;
  named_at: Generated<Timestamp>;
  named_by: string | null;
  named_by_name: string;
}

export interface InspectionsProposal {
  document_id: string | null;
  inspection_id: string;
  kind: string;
  la_id: number;
  position: number;
  proposal_id: string;
  proposed: Json | null;
  search: Generated<string | null>;
  source: Json | null;
}

export interface InspectionsRegisterChange {
  about: Generated<string>;
  account_id: string | null;
  change_id: string;
  changed_at: Generated<Timestamp>;
  changed_by: string | null;
  changed_by_name: string;
  document_id: string | null;
  inspection_id: string;
  la_id: number;
  what: string;
}

export interface InspectionsRetest {
  finding_id: string;
  finding_text: string;
  inspection_id: string;
  la_id: number;
  note: Generated<string>;
  outcome: string;
  passages: Generated<Json>;
  proposed: string | null;
  sequence: number;
  settled_at: Generated<Timestamp>;
  settled_by: string | null;
  settled_by_name: string;
}

export interface PerformanceAlertEvent {
  account_id: string | null;
  at: Timestamp;
  by_name: string;
  child_id: string;
  due: string | null;
  event_id: string;
  kind: string;
  la_id: number;
  mailing: string | null;
  note: string | null;
  people: Json | null;
  rung: string | null;
  standard: string;
  step: number | null;
  unit: string;
  until: string | null;
}

export interface PerformanceAlertSetting {
  decided_by: string;
  entered_at: Timestamp;
  entered_by_name: string;
  kind: string;
  la_id: number;
  numbers: ArrayType<number> | null;
  reason: string;
  setting_id: string;
  since: string;
  standard: string | null;
}

export interface PerformanceAnswer {
  answer: Json;
  asked: string;
  basis: string;
  counted_at: Generated<Timestamp>;
  la_id: number;
  standard: string;
}

export interface PerformanceApiKey {
  ended_at: Timestamp | null;
  ended_by_name: string | null;
  hash: Buffer;
  key_id: string;
  la_id: number;
  last_used_at: Timestamp | null;
  made_at: Timestamp;
  made_by_name: string;
  name: string;
  true_counts: boolean;
  until: string | null;
}

export interface PerformanceCalendar {
  account_id: string;
  la_id: number;
  made_at: Timestamp;
  read_at: Timestamp | null;
  token_hash: Buffer;
  until: string;
  whose: string;
}

export interface PerformanceCommentary {
  at: Timestamp;
  by_account: string | null;
  by_name: string;
  completed: Json | null;
  for_members: boolean;
  freeze_id: string | null;
  group_kind: string;
  group_name: string;
  la_id: number;
  live: Json | null;
  month_end: string;
  standard: string;
  text: string;
  version: number;
}

export interface PerformanceCounted {
  basis: string;
  cells: Json;
  counted_at: Generated<Timestamp>;
  from_day: string;
  group_kind: string;
  la_id: number;
  standard: string;
  to_day: string;
  view: string;
}

export interface PerformanceDerived {
  changes: Generated<number>;
  derived_at: Timestamp;
  fingerprint: string;
  la_id: number;
  load_id: number;
  standard: string;
  version: Generated<string>;
}

export interface PerformanceDiagnosticSet {
  at: Timestamp;
  by_name: string;
  decided_by: string;
  decided_on: string;
  ended: boolean;
  for_whom: string;
  group_kind: string;
  group_name: string;
  la_id: number;
  set_id: string;
  standards: Json;
  title: string;
  version: number;
  why: string;
}

export interface PerformanceDigest {
  account_id: string;
  chosen_at: Timestamp;
  la_id: number;
  often: string;
}

export interface PerformanceEdition {
  edition_id: string;
  freeze_id: string;
  la_id: number;
  published_at: Timestamp;
  published_by_name: string;
}

export interface PerformanceEditionFigure {
  base: number | null;
  edition_id: string;
  group_kind: string;
  group_name: string;
  in_part: boolean;
  la_id: number;
  says: string;
  standard: string;
  value: number | null;
  view: string;
}

export interface PerformanceEditionWithdrawal {
  edition_id: string;
  la_id: number;
  reason: string;
  withdrawn_at: Timestamp;
  withdrawn_by_name: string;
}

export interface PerformanceFigure {
  denominator: number;
  excluded: number;
  freeze_id: string;
  group_kind: string;
  group_name: string;
  la_id: number;
  numerator: number;
  standard: string;
  unknown: number;
  value: number | null;
  view: string;
}

export interface PerformanceForgotten {
  forgotten_id: Generated<string>;
  la_id: number;
}

export interface PerformanceFreeze {
  data_as_at: string | null;
  freeze_id: string;
  frozen_at: Timestamp;
  frozen_by_name: string;
  la_id: number;
  load_id: number;
  month_end: string;
}

export interface PerformanceOnCall {
  account_id: string;
  ends_at: Timestamp;
  la_id: number;
  made_at: Timestamp;
  made_by_name: string;
  place: number;
  service: string;
  shift_id: string;
  starts_at: Timestamp;
  taken_off_at: Timestamp | null;
  taken_off_by_name: string | null;
}

export interface PerformancePublishedFigure {
  authority: string;
  denominator: number | null;
  file_row: number;
  geography: string;
  la_id: number;
  numerator: number | null;
  period_from: string;
  period_to: string;
  published_load_id: string;
  published_on: string;
  source: string;
  standard: string;
  value: number;
}

export interface PerformancePublishedLoad {
  file_name: string;
  la_id: number;
  loaded_at: Timestamp;
  loaded_by_name: string;
  published_load_id: string;
  undone_at: Timestamp | null;
  undone_by_name: string | null;
}

export interface PerformanceRestatement {
  denominator: number;
  excluded: number;
  freeze_id: string;
  group_kind: string;
  group_name: string;
  la_id: number;
  load_id: number;
  numerator: number;
  restatement_id: string;
  run_at: Timestamp;
  run_by_name: string;
  standard: string;
  unknown: number;
  value: number | null;
  view: string;
}

export interface PerformanceSetting {
  decided_by: string;
  entered_at: Timestamp;
  entered_by_name: string;
  la_id: number;
  name: string;
  reason: string;
  setting_id: string;
  since: string;
  standard: string;
  value: number;
}

export interface PerformanceStoredCase {
  because: Json;
  counted_on: string | null;
  counts_from: string | null;
  done: string | null;
  done_within: string | null;
  due: string | null;
  ends: string | null;
  excluded: string | null;
  from_load: number;
  hash: string;
  la_id: number;
  late_from: string | null;
  live_until: string;
  opens: string;
  set_apart: Generated<string | null>;
  standard: string;
  subject_id: string;
  team: string | null;
  unit: string;
  unknown: string | null;
  until_load: number | null;
  value: number | null;
  weight: number;
  worker: string | null;
}

export interface PerformanceTarget {
  decided_by: string;
  decided_on: string;
  entered_at: Timestamp;
  entered_by_name: string;
  la_id: number;
  standard: string;
  target_id: string;
  tolerance: number;
  value: number | null;
  year_from: string;
}

export interface PlatformAuthority {
  colour: Generated<string>;
  created_at: Generated<Timestamp>;
  la_id: number;
  name: string;
}

export interface PlatformClockRun {
  at: Timestamp;
  job: string;
  la_id: number;
}

export interface PlatformMail {
  address: string;
  attempts: Generated<number>;
  body: string | null;
  given_up_at: Timestamp | null;
  key: string | null;
  kind: string;
  la_id: number;
  mail_id: string;
  next_at: Timestamp | null;
  queued_at: Timestamp;
  sent_at: Timestamp | null;
  subject: string;
  why: string | null;
}

export interface PlatformMigration {
  applied_at: Generated<Timestamp>;
  checksum: string;
  milliseconds: number;
  name: string;
  number: number;
}

export interface PlatformSetting {
  changed_at: Generated<Timestamp>;
  changed_by: string | null;
  key: string;
  la_id: number;
  value: Json;
}

export interface ReturnsFinding {
  check_id: string;
  column_id: string | null;
  file_name: string;
  finding: number;
  la_id: number;
  list: string;
  message: string;
  row_number: number | null;
  severity: string;
  subject: string | null;
  team: string | null;
  upload_id: string;
  worker: string | null;
}

export interface ReturnsGoneChild {
  child_id: string;
  identifier: string;
  la_id: number;
  tables: string[];
  team: string | null;
  upload_id: string;
}

export interface ReturnsLoadCheck {
  check_id: string;
  count: number;
  la_id: number;
  list: string;
  severity: string;
  upload_id: string;
}

export interface ReturnsLoadList {
  la_id: number;
  list: string;
  rows: number;
  upload_id: string;
}

export interface ReturnsUpload {
  accepted_because: string | null;
  as_at: string;
  beat_at: Generated<Timestamp>;
  blocks: Generated<number>;
  content: Json | null;
  decided_at: Timestamp | null;
  decided_by_name: string | null;
  fault: string | null;
  file_hash: string | null;
  file_names: string[];
  handed_in_at: Generated<Timestamp>;
  handed_in_by: string | null;
  handed_in_by_name: string;
  kind: string;
  la_id: number;
  load_id: number | null;
  look_at: Generated<number>;
  must_fix: Generated<number>;
  noted_by_name: string | null;
  preview: Json | null;
  preview_of: string | null;
  progress: Json | null;
  stage_id: string | null;
  state: Generated<string>;
  undone_because: string | null;
  upload_id: string;
  way: string;
}

export interface ReturnsUploadFile {
  bytes: Buffer;
  file_name: string;
  la_id: number;
  position: number;
  upload_id: string;
}

export interface SupervisionAction {
  action_id: string;
  agreed_on: string;
  child_id: string | null;
  done_on: string | null;
  due: string;
  first_due: string;
  given_up_on: string | null;
  how_known: string;
  la_id: number;
  owner: string;
  session_id: string;
  what: string;
  worker_id: string;
}

export interface SupervisionActionStep {
  action_id: string;
  at: Timestamp;
  by_name: string;
  due: string;
  kind: string;
  la_id: number;
  on_day: string;
  reason: string;
  session_id: string | null;
  step_id: string;
}

export interface SupervisionAgreement {
  agreement_id: string;
  also: string;
  confidentiality: string;
  every_days: number;
  from_day: string;
  la_id: number;
  made_at: Timestamp;
  made_by_name: string;
  place: string;
  replaced_at: Timestamp | null;
  supervisor_agreed_at: Timestamp | null;
  supervisor_id: string;
  supervisor_words: Generated<string>;
  worker_agreed_at: Timestamp | null;
  worker_id: string;
  worker_words: Generated<string>;
}

export interface SupervisionCafcassReferral {
  at: Timestamp;
  by_account: string | null;
  by_name: string;
  child_id: string;
  decided_on: string;
  dispute_id: string | null;
  la_id: number;
  referral_id: string;
  referred_on: string;
  step: number | null;
  why: string;
}

export interface SupervisionChildPart {
  at: Timestamp;
  by_name: string;
  child_id: string;
  la_id: number;
  part: string;
  session_id: string;
  sitting: string;
  turn: number;
  value: string;
}

export interface SupervisionClash {
  at: Timestamp;
  child_id: string | null;
  clash_id: string;
  la_id: number;
  part: string;
  session_id: string;
  settled_at: Timestamp | null;
  settled_by_name: string | null;
  sitting: string;
  stood: string;
  stood_by_name: string;
  typed: string;
  typed_by_name: string;
}

export interface SupervisionConfirmation {
  agrees: boolean;
  at: Timestamp;
  by_account: string | null;
  by_name: string;
  confirmation_id: string;
  la_id: number;
  on_day: string;
  session_id: string;
  side: string;
  words: string;
}

export interface SupervisionDecisionDraft {
  account_id: string;
  child_id: string;
  fields: Json;
  la_id: number;
  saved_at: Timestamp;
}

export interface SupervisionDiscussion {
  added_at: Timestamp;
  child_id: string;
  la_id: number;
  session_id: string;
}

export interface SupervisionDispute {
  child_id: string;
  dispute_id: string;
  ended_by_name: string | null;
  ended_how: string | null;
  ended_level: string | null;
  ended_on: string | null;
  ended_words: string | null;
  la_id: number;
  matter: string;
  raised_as: string;
  raised_at: Timestamp;
  raised_by: string | null;
  raised_by_name: string;
  raised_on: string;
  until: string | null;
  wanted: string;
}

export interface SupervisionDisputeStep {
  answer: string | null;
  answer_by: string | null;
  answered_by_name: string | null;
  answered_on: string | null;
  began_on: string;
  child_id: string;
  dispute_id: string;
  la_id: number;
  level: string;
  outcome: string | null;
  outcome_on: string | null;
  step: number;
  with_name: string;
  with_staff: string | null;
}

export interface SupervisionGivenBack {
  account_id: string;
  account_name: string;
  at: Timestamp;
  by_account: string;
  by_name: string;
  given_back_id: string;
  la_id: number;
  reason: string;
  session_id: string;
  side: string;
}

export interface SupervisionManagementDecision {
  child_id: string;
  decision_id: string;
  la_id: number;
  next_done_by_name: string | null;
  next_done_note: Generated<string>;
  next_done_on: string | null;
  recorded_at: Timestamp;
  recorded_by: string | null;
  recorded_by_name: string;
}

export interface SupervisionManagementDecisionVersion {
  at: Timestamp;
  by_account: string | null;
  by_name: string;
  child_id: string;
  decided_at_time: string | null;
  decided_by: string | null;
  decided_by_name: string;
  decided_by_title: string;
  decided_on: string;
  decision: string;
  decision_id: string;
  la_id: number;
  level: string;
  next_by: string | null;
  next_owner: string;
  next_step: string;
  none_needed: string;
  point: string;
  progress: string;
  rationale: string;
  risk_change_id: string | null;
  state: string;
  version: number;
  why_corrected: string;
}

export interface SupervisionPersonalClash {
  at: Timestamp;
  clash_id: string;
  la_id: number;
  part: string;
  session_id: string;
  settled_at: Timestamp | null;
  settled_by_name: string | null;
  sitting: string;
  stood: string;
  stood_by_name: string;
  typed: string;
  typed_by_name: string;
}

export interface SupervisionPersonalPart {
  at: Timestamp;
  by_name: string;
  la_id: number;
  part: string;
  session_id: string;
  sitting: string;
  turn: number;
  value: string;
}

export interface SupervisionRiskChange {
  child_id: string;
  decide_by: string | null;
  kind: string;
  known_at_time: string | null;
  known_on: string;
  la_id: number;
  recorded_at: Timestamp;
  recorded_by: string | null;
  recorded_by_name: string;
  risk_change_id: string;
  taken_back_at: Timestamp | null;
  taken_back_by_name: string | null;
  taken_back_why: string | null;
  words: string;
}

export interface SupervisionRiskEscalation {
  at: Timestamp;
  by_name: string;
  child_id: string;
  escalation_id: string;
  la_id: number;
  level: string;
  note: string;
  risk_change_id: string;
  to_name: string;
  to_staff: string | null;
}

export interface SupervisionSession {
  begun_at: Timestamp;
  begun_by_name: string;
  held_on: string;
  kind: string;
  la_id: number;
  session_id: string;
  signed_at: Timestamp | null;
  signed_by_name: string | null;
  signed_on: string | null;
  supervisor_account: string | null;
  supervisor_id: string;
  supervisor_name: string;
  team: string | null;
  worker_account: string | null;
  worker_id: string;
  worker_name: string;
}

export interface SupervisionSessionPart {
  at: Timestamp;
  by_name: string;
  la_id: number;
  part: string;
  session_id: string;
  sitting: string;
  turn: number;
  value: string;
}

export interface DB {
  "access.account": AccessAccount;
  "access.kept_form": AccessKeptForm;
  "access.known_device": AccessKnownDevice;
  "access.log": AccessLog;
  "access.place": AccessPlace;
  "access.session": AccessSession;
  "access.sign_in_attempt": AccessSignInAttempt;
  "access.staff": AccessStaff;
  "access.team": AccessTeam;
  "care_leavers.home": CareLeaversHome;
  "care_leavers.home_address": CareLeaversHomeAddress;
  "care_leavers.home_before": CareLeaversHomeBefore;
  "care_leavers.home_entry": CareLeaversHomeEntry;
  "care_leavers.leaving_entry": CareLeaversLeavingEntry;
  "care_leavers.leaving_version": CareLeaversLeavingVersion;
  "care_leavers.list_seen": CareLeaversListSeen;
  "care_leavers.living_here": CareLeaversLivingHere;
  "care_leavers.places_held": CareLeaversPlacesHeld;
  "children.access_grant": ChildrenAccessGrant;
  "children.adoption_decision": ChildrenAdoptionDecision;
  "children.adoption_held": ChildrenAdoptionHeld;
  "children.adoption_team": ChildrenAdoptionTeam;
  "children.category_override": ChildrenCategoryOverride;
  "children.changed": ChildrenChanged;
  "children.child": ChildrenChild;
  "children.chronology_analysis": ChildrenChronologyAnalysis;
  "children.chronology_copy": ChildrenChronologyCopy;
  "children.chronology_entry": ChildrenChronologyEntry;
  "children.chronology_rating": ChildrenChronologyRating;
  "children.chronology_sign_off": ChildrenChronologySignOff;
  "children.chronology_version": ChildrenChronologyVersion;
  "children.deletion": ChildrenDeletion;
  "children.history": ChildrenHistory;
  "children.leaving_care": ChildrenLeavingCare;
  "children.legal_hold": ChildrenLegalHold;
  "children.load": ChildrenLoad;
  "children.merge": ChildrenMerge;
  "children.name_apart": ChildrenNameApart;
  "children.rectification": ChildrenRectification;
  "children.redaction": ChildrenRedaction;
  "children.restriction": ChildrenRestriction;
  "children.restriction_person": ChildrenRestrictionPerson;
  "children.restriction_shut_out": ChildrenRestrictionShutOut;
  "children.stage": ChildrenStage;
  "children.stage_row": ChildrenStageRow;
  "children.subject": ChildrenSubject;
  "children.subject_access": ChildrenSubjectAccess;
  "children.team_name": ChildrenTeamName;
  "children.worker_name": ChildrenWorkerName;
  "children.write_back": ChildrenWriteBack;
  "improvement_plan.change": ImprovementPlanChange;
  "improvement_plan.evidence": ImprovementPlanEvidence;
  "improvement_plan.evidence_content": ImprovementPlanEvidenceContent;
  "improvement_plan.evidence_file": ImprovementPlanEvidenceFile;
  "improvement_plan.finding": ImprovementPlanFinding;
  "improvement_plan.heading": ImprovementPlanHeading;
  "improvement_plan.line": ImprovementPlanLine;
  "improvement_plan.line_finding": ImprovementPlanLineFinding;
  "improvement_plan.line_measure": ImprovementPlanLineMeasure;
  "improvement_plan.line_update": ImprovementPlanLineUpdate;
  "improvement_plan.milestone": ImprovementPlanMilestone;
  "improvement_plan.plan": ImprovementPlanPlan;
  "improvement_plan.response": ImprovementPlanResponse;
  "improvement_plan.sending": ImprovementPlanSending;
  "improvement_plan.statement": ImprovementPlanStatement;
  "improvement_plan.strength": ImprovementPlanStrength;
  "improvement_plan.strength_look": ImprovementPlanStrengthLook;
  "improvement_plan.workbook_addition": ImprovementPlanWorkbookAddition;
  "improvement_plan.workbook_export": ImprovementPlanWorkbookExport;
  "improvement_plan.workbook_import": ImprovementPlanWorkbookImport;
  "inspections.accuracy_comment": InspectionsAccuracyComment;
  "inspections.clock_step": InspectionsClockStep;
  "inspections.decision": InspectionsDecision;
  "inspections.document": InspectionsDocument;
  "inspections.document_content": InspectionsDocumentContent;
  "inspections.finding": InspectionsFinding;
  "inspections.inspection": InspectionsInspection;
  "inspections.library_document": InspectionsLibraryDocument;
  "inspections.library_import": InspectionsLibraryImport;
  "inspections.library_import_file": InspectionsLibraryImportFile;
  "inspections.library_paragraph": InspectionsLibraryParagraph;
  "inspections.named_person": InspectionsNamedPerson;
  "inspections.proposal": InspectionsProposal;
  "inspections.register_change": InspectionsRegisterChange;
  "inspections.retest": InspectionsRetest;
  "performance.alert_event": PerformanceAlertEvent;
  "performance.alert_setting": PerformanceAlertSetting;
  "performance.answer": PerformanceAnswer;
  "performance.api_key": PerformanceApiKey;
  "performance.calendar": PerformanceCalendar;
  "performance.commentary": PerformanceCommentary;
  "performance.counted": PerformanceCounted;
  "performance.derived": PerformanceDerived;
  "performance.diagnostic_set": PerformanceDiagnosticSet;
  "performance.digest": PerformanceDigest;
  "performance.edition": PerformanceEdition;
  "performance.edition_figure": PerformanceEditionFigure;
  "performance.edition_withdrawal": PerformanceEditionWithdrawal;
  "performance.figure": PerformanceFigure;
  "performance.forgotten": PerformanceForgotten;
  "performance.freeze": PerformanceFreeze;
  "performance.on_call": PerformanceOnCall;
  "performance.published_figure": PerformancePublishedFigure;
  "performance.published_load": PerformancePublishedLoad;
  "performance.restatement": PerformanceRestatement;
  "performance.setting": PerformanceSetting;
  "performance.stored_case": PerformanceStoredCase;
  "performance.target": PerformanceTarget;
  "platform.authority": PlatformAuthority;
  "platform.clock_run": PlatformClockRun;
  "platform.mail": PlatformMail;
  "platform.migration": PlatformMigration;
  "platform.setting": PlatformSetting;
  "returns.finding": ReturnsFinding;
  "returns.gone_child": ReturnsGoneChild;
  "returns.load_check": ReturnsLoadCheck;
  "returns.load_list": ReturnsLoadList;
  "returns.upload": ReturnsUpload;
  "returns.upload_file": ReturnsUploadFile;
  "supervision.action": SupervisionAction;
  "supervision.action_step": SupervisionActionStep;
  "supervision.agreement": SupervisionAgreement;
  "supervision.cafcass_referral": SupervisionCafcassReferral;
  "supervision.child_part": SupervisionChildPart;
  "supervision.clash": SupervisionClash;
  "supervision.confirmation": SupervisionConfirmation;
  "supervision.decision_draft": SupervisionDecisionDraft;
  "supervision.discussion": SupervisionDiscussion;
  "supervision.dispute": SupervisionDispute;
  "supervision.dispute_step": SupervisionDisputeStep;
  "supervision.given_back": SupervisionGivenBack;
  "supervision.management_decision": SupervisionManagementDecision;
  "supervision.management_decision_version": SupervisionManagementDecisionVersion;
  "supervision.personal_clash": SupervisionPersonalClash;
  "supervision.personal_part": SupervisionPersonalPart;
  "supervision.risk_change": SupervisionRiskChange;
  "supervision.risk_escalation": SupervisionRiskEscalation;
  "supervision.session": SupervisionSession;
  "supervision.session_part": SupervisionSessionPart;
}
