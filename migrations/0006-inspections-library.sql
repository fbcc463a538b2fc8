-- Full-text search over what inspectors wrote, here and elsewhere, and the library of other authorities' documents.

-- The words of one paragraph for full-text search. Each word carries the leaning of its sentence as its weight
-- (A strength, B concern, C mixed, D context), so that a question can ask for words within praise alone. Lexemes that
-- begin with "=", which no word of a text does, mark the authority, the part of the document, and the leaning and
-- theme of each sentence, so that one index answers all of it together. A sentence's words are its `text`, or stand
-- in `body` up to the character `to`. The length is bounded, because a tsvector is.
create function inspections.search_vector(la integer, section text, body text, sentences jsonb) returns tsvector
  language plpgsql immutable parallel safe set search_path = ''
as $$
declare
  marks text[] := array['=la/' || la, '=in/' || coalesce(section, 'other')];
  made tsvector := '';
  begun integer := 0;
  length integer := 0;
  sentence jsonb;
  words text;
  leaning text;
  weight "char";
begin
  for sentence in select value from pg_catalog.jsonb_array_elements(sentences) loop
    words := coalesce(sentence ->> 'text', pg_catalog.substr(body, begun + 1, (sentence ->> 'to')::integer - begun));
    begun := coalesce((sentence ->> 'to')::integer, 0);
    leaning := coalesce(sentence ->> 'leaning', 'context');
    weight := case leaning when 'strength' then 'A' when 'concern' then 'B' when 'mixed' then 'C' else 'D' end;
    length := length + pg_catalog.char_length(words);
    exit when length > 250000;
    made := made operator(pg_catalog.||) pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.english', words), weight);
    marks := marks || ('=' || leaning || '/')
      || array(select '=' || said || '/' || theme from unnest(array[leaning, '']) said,
               pg_catalog.jsonb_array_elements_text(coalesce(sentence -> 'themes', '[]')) theme);
  end loop;
  return made operator(pg_catalog.||) pg_catalog.array_to_tsvector(marks);
end $$;

-- The same of a value that was read or accepted; null for a value that is no text of inspectors or of the council.
create function inspections.value_vector(la integer, value jsonb) returns tsvector
  language plpgsql immutable parallel safe set search_path = ''
as $$
begin
  if pg_catalog.jsonb_typeof(value) is distinct from 'object' or not value ? 'text' then
    return null;
  end if;
  return inspections.search_vector(la, value ->> 'section', value ->> 'text',
    coalesce(value -> 'sentences', pg_catalog.jsonb_build_array(value)));
end $$;

alter table inspections.proposal
  add column search tsvector generated always as (inspections.value_vector(la_id, proposed)) stored;
alter table inspections.decision
  add column search tsvector generated always as (inspections.value_vector(la_id, final)) stored;
-- A short list of pending entries: every search reads it through.
create index on inspections.proposal using gin (search) with (gin_pending_list_limit = 512);
create index on inspections.decision using gin (search) with (gin_pending_list_limit = 512);

-- What a published document of another authority says. Its text is kept, not the file, so that hundreds stay small.
-- Nobody reviews it: it is as the reader took it, and is a finding of nobody here.
create table inspections.library_document (
  la_id integer not null,
  library_document_id uuid not null,
  -- Null where the reader could not tell.
  authority_code text,
  authority_name text,
  kind text not null,
  framework text,
  on_site jsonb not null default '[]',
  published_on date,
  -- Grade by area, as read: {"overall": "good", ...}.
  grades jsonb not null default '{}',
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes integer not null,
  page_count integer not null default 0,
  added_by uuid,
  added_by_name text not null,
  added_at timestamptz not null default now(),
  primary key (la_id, library_document_id),
  -- The same file twice is recognised by its content.
  unique (la_id, sha256)
);
create index on inspections.library_document (la_id, authority_code);
select platform.protect('inspections.library_document');

create table inspections.library_paragraph (
  la_id integer not null,
  library_document_id uuid not null,
  -- Order in the document, from 0.
  position integer not null,
  section text not null,
  page integer,
  -- As printed; null where the document prints none.
  number text,
  text text not null,
  -- [{ "to": characters from the paragraph's start to the sentence's end, "leaning", "themes": [id] }]
  sentences jsonb not null,
  search tsvector generated always as (inspections.search_vector(la_id, section, text, sentences)) stored,
  primary key (la_id, library_document_id, position),
  foreign key (la_id, library_document_id) references inspections.library_document on delete cascade
);
create index on inspections.library_paragraph using gin (search) with (gin_pending_list_limit = 512);
select platform.protect_append_only('inspections.library_paragraph');

-- Files that came in together over the web, read one after another in the background.
create table inspections.library_import (
  la_id integer not null,
  import_id uuid not null,
  file_name text not null,
  started_by uuid,
  started_by_name text not null,
  started_at timestamptz not null default now(),
  stopped_at timestamptz,
  primary key (la_id, import_id)
);
select platform.protect('inspections.library_import');

create table inspections.library_import_file (
  la_id integer not null,
  import_id uuid not null,
  position integer not null,
  file_name text not null,
  -- Only until it was read.
  bytes bytea,
  state text not null default 'waiting' check (state in ('waiting', 'stored', 'known', 'left-out', 'unreadable')),
  -- What is wrong with it and what to do, in a sentence.
  why text,
  done_at timestamptz,
  primary key (la_id, import_id, position),
  check ((state = 'waiting') = (bytes is not null)),
  foreign key (la_id, import_id) references inspections.library_import on delete cascade
);
alter table inspections.library_import_file alter column bytes set storage external;
select platform.protect('inspections.library_import_file');

-- Full-text search may not use its index under row level security: as PostgreSQL sees it, the operator could tell of
-- other authorities' rows by its errors. These two look for the transaction's own authority only, and give no more
-- than keys and where the words stand, to a caller who could read those rows anyhow. `patterns`: regular expressions
-- that an exact answer matches, each.
create function inspections.search_library(words tsquery, patterns text[])
  returns table (library_document_id uuid, "position" integer, section text, exact boolean)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off
as $$
declare
  la integer := platform.current_la();
begin
  return query select p.library_document_id, p.position, p.section,
      pg_catalog.cardinality(patterns) = 0 or p.text operator(pg_catalog.~*) all (patterns)
    from inspections.library_paragraph p
    where p.la_id = la
      and p.search operator(pg_catalog.@@) (('''=la/' || la || '''')::tsquery operator(pg_catalog.&&) words);
end $$;

-- Values of the authority's own documents that said it when they were read, or that a decision made say it. Which of
-- them counts now, and who may see it, is for the caller to ask.
create function inspections.search_proposals(words tsquery) returns table (proposal_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off
as $$
declare
  la integer := platform.current_la();
  own tsquery := ('''=la/' || la || '''')::tsquery operator(pg_catalog.&&) words;
begin
  return query select p.proposal_id from inspections.proposal p
    where p.la_id = la and p.search operator(pg_catalog.@@) own
    union select d.proposal_id from inspections.decision d
    where d.la_id = la and d.search operator(pg_catalog.@@) own;
end $$;

revoke execute on function inspections.search_library(tsquery, text[]), inspections.search_proposals(tsquery) from public;
grant execute on function inspections.search_library(tsquery, text[]), inspections.search_proposals(tsquery) to throughline_app;
