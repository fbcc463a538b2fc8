import type { Day } from '../platform/day.ts'

/*
 * The children's services authorities of England, one a line: DfE number, GSS code, usual name, Ofsted URN, region, type,
 * ten statistical neighbours (closest first; the set of June 2025), ten of the older set (it may name abolished authorities).
 * Source: `sources.authorities` in sources.ts. Read on 21 November 2026, as at 18 July 2026.
 */

const regionCodes = {
  'North East': 'E12000001',
  'North West': 'E12000002',
  'Yorkshire and the Humber': 'E12000003',
  'East Midlands': 'E12000004',
  'West Midlands': 'E12000005',
  'East of England': 'E12000006',
  London: 'E12000007',
  'South East': 'E12000008',
  'South West': 'E12000009',
} as const

export type Region = keyof typeof regionCodes
export type AuthorityType = 'county' | 'unitary' | 'metropolitan' | 'london-borough'

export type Authority = Readonly<{
  /** The DfE's three-digit number, as text: it may start with any digit and is never added up. */
  code: string
  gss: string
  /** The usual name, as the DfE lists it: "Bristol, City of". */
  name: string
  urn: string
  region: Region
  regionGss: string
  type: AuthorityType
  /** DfE numbers, closest first. */
  neighbours: readonly string[]
  previousNeighbours: readonly string[]
  /** First day, or null where it is older than this table needs. */
  from: Day | null
  /** Last day, or null while it goes on. */
  until: Day | null
  /** DfE numbers of the authorities that took over. */
  successors: readonly string[]
  /** True for the sample council only. */
  invented: boolean
}>

type Life = Partial<Pick<Authority, 'from' | 'until' | 'successors' | 'invented'>>

const codes = (spaced: string): readonly string[] => spaced.split(' ').filter(Boolean)

const authority = (
  code: string,
  gss: string,
  name: string,
  urn: string,
  region: Region,
  type: AuthorityType,
  neighbours: string,
  previous: string,
  life: Life = {},
): Authority => ({
  code,
  gss,
  name,
  urn,
  region,
  regionGss: regionCodes[region],
  type,
  neighbours: codes(neighbours),
  previousNeighbours: codes(previous),
  from: life.from ?? null,
  until: life.until ?? null,
  successors: life.successors ?? [],
  invented: life.invented ?? false,
})

// biome-ignore format: a table reads best with a row a line
export const authorityTable: readonly Authority[] = [
  authority('301', 'E09000002', 'Barking and Dagenham', '80486', 'London', 'london-borough', '308 821 313 333 336 307 304 312 874 203', '330 331 308 203 821 352 316 892 871 320'),
  authority('302', 'E09000003', 'Barnet', '80487', 'London', 'london-borough', '320 870 310 317 315 306 209 312 309 307', '305 307 312 313 314 315 826 870 317 319'),
  authority('370', 'E08000038', 'Barnsley', '80426', 'Yorkshire and the Humber', 'metropolitan', '372 384 357 371 332 894 840 390 807 394', '371 840 812 807 372 342 394 357 384 359'),
  authority('800', 'E06000022', 'Bath and North East Somerset', '80427', 'South West', 'unitary', '816 358 919 356 938 314 825 931 873 916', '873 878 916 850 802 931 803 938 865 885'),
  authority('822', 'E06000055', 'Bedford Borough', '80428', 'East of England', 'unitary', '303 826 941 311 937 839 886 935 881 866', '831 881 919 886 887 826 940 941 866 937'),
  authority('303', 'E09000004', 'Bexley', '80488', 'London', 'london-borough', '311 822 886 881 883 887 826 866 839 351', '822 881 311 886 887 826 941 882 866 883'),
  authority('330', 'E08000025', 'Birmingham', '80429', 'West Midlands', 'metropolitan', '892 352 380 391 353 889 373 806 852 355', '380 831 308 821 352 892 333 335 320 336'),
  authority('889', 'E06000008', 'Blackburn with Darwen', '80430', 'North West', 'unitary', '380 353 350 831 354 335 373 861 330 382', '350 380 331 831 382 353 874 354 894 335'),
  authority('890', 'E06000009', 'Blackpool', '80431', 'North West', 'unitary', '805 806 394 341 393 807 354 880 355 861', '876 805 810 340 806 812 807 393 861 357'),
  authority('350', 'E08000001', 'Bolton', '80432', 'North West', 'metropolitan', '354 831 353 357 335 355 889 331 373 874', '381 331 831 332 382 383 354 372 357 894'),
  authority('839', 'E06000058', 'Bournemouth, Christchurch and Poole', '2532287', 'South West', 'unitary', '822 882 886 878 826 303 938 926 845 881', '800 878 845 916 921 886 882 935 866 938', { from: '2019-04-01' }),
  authority('867', 'E06000036', 'Bracknell Forest', '80436', 'South East', 'unitary', '919 850 825 931 869 938 803 823 916 865', '825 823 850 919 931 803 358 869 938 816'),
  authority('380', 'E08000032', 'Bradford', '80449', 'Yorkshire and the Humber', 'metropolitan', '889 330 353 373 831 354 350 335 333 382', '889 350 831 332 382 353 874 354 894 335'),
  authority('304', 'E09000005', 'Brent', '80489', 'London', 'london-borough', '307 316 313 309 821 871 301 308 320 317', '306 307 308 203 309 313 316 317 871 320'),
  authority('846', 'E06000043', 'Brighton and Hove', '80438', 'South East', 'unitary', '801 882 302 314 800 383 209 826 212 816', '800 839 801 845 383 851 870 373 882 816'),
  authority('801', 'E06000023', 'Bristol, City of', '80441', 'South West', 'unitary', '846 383 882 373 826 851 870 302 839 382', '846 331 831 383 874 879 851 870 373 852'),
  authority('305', 'E09000006', 'Bromley', '80490', 'London', 'london-borough', '919 358 825 869 867 931 850 868 334 936', '822 867 823 850 919 931 334 356 319 358'),
  authority('825', 'E06000060', 'Buckinghamshire', '80442', 'South East', 'unitary', '931 919 869 936 873 867 823 868 358 850', '867 873 823 850 919 931 936 358 869 868'),
  authority('351', 'E08000002', 'Bury', '80443', 'North West', 'metropolitan', '888 908 392 886 332 891 808 926 887 303', '381 896 886 888 891 343 334 356 808 877'),
  authority('381', 'E08000033', 'Calderdale', '80444', 'Yorkshire and the Humber', 'metropolitan', '839 845 878 921 926 882 350 929 383 356', '351 841 830 382 888 383 891 343 808 359'),
  authority('873', 'E10000003', 'Cambridgeshire', '80445', 'East of England', 'county', '931 919 825 803 937 916 938 823 850 869', '800 916 850 919 931 937 869 938 865 885'),
  authority('202', 'E09000007', 'Camden', '80491', 'London', 'london-borough', '206 213 205 210 208 207 209 309 204 302', '302 203 205 309 206 207 352 870 212 213'),
  authority('823', 'E06000056', 'Central Bedfordshire', '80446', 'East of England', 'unitary', '825 803 873 850 865 931 938 867 869 919', '867 895 881 850 919 855 803 937 869 938'),
  authority('895', 'E06000049', 'Cheshire East', '80447', 'North West', 'unitary', '916 937 815 877 865 850 896 931 885 855', '823 896 811 850 855 802 815 877 937 885'),
  authority('896', 'E06000050', 'Cheshire West and Chester', '80448', 'North West', 'unitary', '334 356 895 937 885 916 877 878 938 929', '895 811 881 891 334 860 356 877 937 885'),
  authority('201', 'E09000001', 'City of London', '80450', 'London', 'london-borough', '202 205 207 210 208 206 212 213 209 846', '302 846 202 205 207 314 318 212 213 868'),
  authority('908', 'E06000052', 'Cornwall', '80454', 'South West', 'unitary', '926 351 845 830 929 935 878 891 888 886', '878 838 845 884 921 925 926 893 933 935'),
  authority('331', 'E08000026', 'Coventry', '80456', 'West Midlands', 'metropolitan', '831 852 874 350 336 312 354 335 821 861', '350 831 383 887 874 851 373 852 357 335'),
  authority('306', 'E09000008', 'Croydon', '80492', 'London', 'london-borough', '209 320 383 870 826 882 302 852 355 203', '330 304 307 308 203 309 208 209 315 320'),
  authority('942', 'E06000063', 'Cumberland', '2733690', 'North West', 'unitary', '943 925 884 888 813 384 860 929 371 370', '878 371 341 812 941 353 871 356 394', { from: '2023-04-01' }),
  authority('841', 'E06000005', 'Darlington', '80458', 'North East', 'unitary', '390 808 332 384 888 894 372 357 840 371', '381 840 390 392 807 343 342 808 359 344'),
  authority('831', 'E06000015', 'Derby', '80459', 'East Midlands', 'unitary', '331 350 335 852 382 874 354 373 357 861', '350 331 332 382 383 887 874 373 894 335'),
  authority('830', 'E10000007', 'Derbyshire', '80460', 'East Midlands', 'county', '891 933 935 926 860 878 893 929 838 885', '896 909 886 888 925 940 891 860 359 885'),
  authority('878', 'E10000008', 'Devon', '80461', 'South West', 'county', '845 838 926 886 933 935 938 830 881 885', '908 838 916 884 926 893 933 935 865 885'),
  authority('371', 'E08000017', 'Doncaster', '80462', 'Yorkshire and the Humber', 'metropolitan', '372 370 384 894 357 812 335 861 354 813', '370 332 812 813 807 372 357 894 384 359'),
  authority('838', 'E06000059', 'Dorset', '2532283', 'South West', 'unitary', '933 878 893 935 885 881 830 886 938 815', '908 878 845 916 926 893 933 935 865 885', { from: '2019-04-01' }),
  authority('332', 'E08000027', 'Dudley', '80464', 'West Midlands', 'metropolitan', '384 894 808 372 370 887 357 888 841 925', '830 371 888 887 813 891 372 357 894 359'),
  authority('840', 'E06000047', 'Durham', '80465', 'North East', 'unitary', '876 344 390 807 372 370 394 393 808 841', '370 841 390 392 807 342 808 394 384 359'),
  authority('307', 'E09000009', 'Ealing', '80493', 'London', 'london-borough', '313 317 312 320 304 309 310 871 821 302', '302 304 310 312 313 315 870 317 871 320'),
  authority('811', 'E06000011', 'East Riding of Yorkshire', '80466', 'Yorkshire and the Humber', 'unitary', '860 893 815 877 855 933 884 943 937 830', '895 896 830 815 929 891 860 877 937 885'),
  authority('845', 'E10000011', 'East Sussex', '80467', 'South East', 'county', '878 886 908 926 881 351 838 938 929 839', '839 878 838 881 886 926 802 933 935 885'),
  authority('308', 'E09000010', 'Enfield', '80494', 'London', 'london-borough', '301 309 821 330 352 307 320 203 306 355', '301 330 306 307 203 309 312 821 870 320'),
  authority('881', 'E10000012', 'Essex', '80468', 'East of England', 'county', '886 938 916 802 935 850 937 933 303 865', '823 850 886 855 802 803 860 937 938 885'),
  authority('390', 'E08000037', 'Gateshead', '80469', 'North East', 'metropolitan', '841 357 393 372 808 840 807 394 332 384', '370 841 840 392 393 342 394 357 384 359'),
  authority('916', 'E10000013', 'Gloucestershire', '80470', 'South West', 'county', '937 938 850 802 865 895 855 931 881 885', '800 873 878 838 850 893 803 938 865 885'),
  authority('203', 'E09000011', 'Greenwich', '80495', 'London', 'london-borough', '209 208 306 210 355 320 851 852 391 870', '301 307 308 205 309 352 315 870 210 320'),
  authority('204', 'E09000012', 'Hackney', '80496', 'London', 'london-borough', '210 206 309 208 211 209 202 352 320 213', '306 308 203 205 309 206 208 209 210 320'),
  authority('876', 'E06000006', 'Halton', '80471', 'North West', 'unitary', '342 840 344 394 807 370 390 372 808 343', '370 841 840 805 340 806 812 807 393 394'),
  authority('205', 'E09000013', 'Hammersmith and Fulham', '80497', 'London', 'london-borough', '208 207 209 210 212 202 302 309 306 206', '202 203 309 206 207 315 870 210 212 213'),
  authority('850', 'E10000014', 'Hampshire', '80472', 'South East', 'county', '865 802 916 938 869 867 803 937 931 855', '873 823 916 919 855 802 803 937 938 885'),
  authority('309', 'E09000014', 'Haringey', '80498', 'London', 'london-borough', '320 307 209 208 302 308 210 304 313 317', '306 308 203 204 205 206 208 209 210 320'),
  authority('310', 'E09000015', 'Harrow', '80499', 'London', 'london-borough', '317 312 302 307 320 870 313 315 871 826', '302 304 307 312 313 314 315 317 871 319'),
  authority('805', 'E06000001', 'Hartlepool', '80473', 'North East', 'unitary', '807 394 393 890 806 390 840 876 372 340', '370 890 876 340 806 812 807 355 393 394'),
  authority('311', 'E09000016', 'Havering', '80500', 'London', 'london-borough', '303 822 883 881 886 866 941 826 887 938', '303 351 881 886 888 887 941 882 866 883'),
  authority('884', 'E06000019', 'Herefordshire', '80474', 'West Midlands', 'unitary', '943 860 925 893 933 888 935 811 815 830', '908 909 878 838 916 926 893 933 935 865'),
  authority('919', 'E10000015', 'Hertfordshire', '80475', 'East of England', 'county', '931 825 873 867 938 305 850 358 916 869', '867 825 873 823 850 931 358 869 938 868'),
  authority('312', 'E09000017', 'Hillingdon', '80501', 'London', 'london-borough', '313 317 320 874 307 852 310 870 871 331', '302 331 307 313 315 826 870 317 871 319'),
  authority('313', 'E09000018', 'Hounslow', '80503', 'London', 'london-borough', '307 312 871 317 320 821 304 310 852 301', '302 307 310 312 856 315 870 317 871 319'),
  authority('921', 'E06000046', 'Isle of Wight', '80419', 'South East', 'unitary', '357 908 926 880 879 350 929 372 354 351', '839 908 830 845 925 926 879 882 935 880'),
  authority('420', 'E06000053', 'Isles of Scilly', '80455', 'South West', 'unitary', '869 825 872 931 850 936 873 802 867 865', '873 908 878 916 884 931 857 893 933 865'),
  authority('206', 'E09000019', 'Islington', '80505', 'London', 'london-borough', '202 210 208 213 204 205 209 309 203 352', '202 203 204 205 309 208 352 210 212 213'),
  authority('207', 'E09000020', 'Kensington and Chelsea', '80544', 'London', 'london-borough', '205 202 208 213 210 209 212 206 302 203', '302 846 202 201 205 206 315 870 212 213'),
  authority('886', 'E10000016', 'Kent', '80476', 'South East', 'county', '881 845 878 303 935 926 891 938 822 933', '845 881 888 941 891 860 935 866 937 885'),
  authority('810', 'E06000010', 'Kingston Upon Hull, City of', '80477', 'Yorkshire and the Humber', 'unitary', '333 336 861 335 812 354 806 371 831 372', '890 805 806 812 879 851 355 393 852 861'),
  authority('314', 'E09000021', 'Kingston upon Thames', '80545', 'London', 'london-borough', '319 315 919 305 800 868 358 318 936 825', '302 867 305 919 315 870 318 936 319 868'),
  authority('382', 'E08000034', 'Kirklees', '80478', 'Yorkshire and the Humber', 'metropolitan', '373 357 851 831 879 354 351 384 908 390', '350 351 381 831 332 888 383 354 808 894'),
  authority('340', 'E08000011', 'Knowsley', '80479', 'North West', 'metropolitan', '342 876 394 805 807 343 344 393 840 341', '890 876 805 341 806 807 355 393 394 357'),
  authority('208', 'E09000022', 'Lambeth', '80506', 'London', 'london-borough', '210 209 205 203 309 206 306 320 202 212', '306 308 203 204 205 309 206 209 210 320'),
  authority('888', 'E10000017', 'Lancashire', '80480', 'North West', 'county', '925 351 332 884 841 808 384 891 929 359', '351 381 896 830 886 891 343 860 808 359'),
  authority('383', 'E08000035', 'Leeds', '80481', 'Yorkshire and the Humber', 'metropolitan', '851 882 373 826 382 355 801 852 306 839', '350 351 381 841 831 382 392 373 808 344'),
  authority('856', 'E06000016', 'Leicester', '80482', 'East Midlands', 'unitary', '821 871 304 316 333 380 307 313 330 889', '889 331 312 313 874 333 871 852 335 336'),
  authority('855', 'E10000018', 'Leicestershire', '80483', 'East Midlands', 'county', '916 803 937 802 850 865 933 938 811 891', '823 895 881 850 802 803 860 937 938 885'),
  authority('209', 'E09000023', 'Lewisham', '80508', 'London', 'london-borough', '208 210 306 205 203 320 309 302 383 355', '304 306 308 203 204 205 309 208 210 320'),
  authority('925', 'E10000019', 'Lincolnshire', '80484', 'East Midlands', 'county', '888 384 884 813 926 935 332 940 830 933', '908 909 830 926 813 940 891 860 935 885'),
  authority('341', 'E08000012', 'Liverpool', '80485', 'North West', 'metropolitan', '890 805 806 355 393 340 394 391 807 354', '841 390 876 805 340 806 391 355 393 394'),
  authority('821', 'E06000032', 'Luton', '80520', 'East of England', 'unitary', '871 874 331 313 312 856 307 333 852 301', '330 380 831 308 312 874 317 333 871 335'),
  authority('352', 'E08000003', 'Manchester', '80521', 'North West', 'metropolitan', '892 330 391 308 380 355 806 852 309 353', '330 801 341 391 892 851 355 373 852 336'),
  authority('887', 'E06000035', 'Medway', '80522', 'South East', 'unitary', '866 332 886 303 926 935 883 891 351 384', '332 311 886 940 941 372 882 866 894 883'),
  authority('315', 'E09000024', 'Merton', '80510', 'London', 'london-borough', '319 314 870 302 826 822 306 919 310 873', '302 307 308 312 313 314 870 317 319 212'),
  authority('806', 'E06000002', 'Middlesbrough', '80523', 'North East', 'unitary', '890 805 861 354 391 336 335 393 341 355', '890 876 805 810 340 354 355 393 861 357'),
  authority('826', 'E06000042', 'Milton Keynes', '80524', 'South East', 'unitary', '822 303 882 870 839 311 919 886 319 383', '822 303 831 919 886 383 941 870 866 883'),
  authority('391', 'E08000021', 'Newcastle upon Tyne', '80525', 'North East', 'metropolitan', '355 373 806 851 892 383 330 852 352 890', '390 876 805 383 341 806 355 373 393 394'),
  authority('316', 'E09000025', 'Newham', '80511', 'London', 'london-borough', '304 301 308 856 309 821 307 313 352 871', '301 304 307 308 203 204 309 821 871 320'),
  authority('926', 'E10000020', 'Norfolk', '80418', 'East of England', 'county', '935 908 878 830 929 886 933 925 891 887', '908 909 878 838 845 921 925 893 933 935'),
  authority('812', 'E06000012', 'North East Lincolnshire', '80526', 'Yorkshire and the Humber', 'unitary', '371 861 372 894 335 384 841 370 807 357', '370 371 813 807 372 342 357 894 384 359'),
  authority('813', 'E06000013', 'North Lincolnshire', '80527', 'Yorkshire and the Humber', 'unitary', '384 925 371 370 940 332 942 372 894 888', '830 371 332 925 926 940 891 372 894 359'),
  authority('940', 'E06000061', 'North Northamptonshire', '2637539', 'East Midlands', 'unitary', '866 941 935 925 933 883 891 813 887 384', '909 830 886 925 941 891 860 935 937 885', { from: '2021-04-01' }),
  authority('802', 'E06000024', 'North Somerset', '80528', 'South West', 'unitary', '850 916 865 937 855 881 938 803 891 886', '845 881 916 850 855 803 937 938 865 885'),
  authority('392', 'E08000022', 'North Tyneside', '80529', 'North East', 'metropolitan', '351 891 808 802 841 888 334 908 390 886', '381 841 840 390 929 343 342 808 359 344'),
  authority('815', 'E06000065', 'North Yorkshire', '80530', 'Yorkshire and the Humber', 'unitary', '893 895 811 860 916 877 937 884 865 933', '823 895 896 811 857 860 877 937 869 885'),
  authority('929', 'E06000057', 'Northumberland', '80532', 'North East', 'unitary', '926 830 888 908 878 840 838 886 885 935', '381 896 830 811 888 392 891 860 808 877'),
  authority('892', 'E06000018', 'Nottingham', '80533', 'East Midlands', 'unitary', '330 352 391 806 380 333 852 353 373 355', '330 801 331 810 352 851 355 333 852 336'),
  authority('891', 'E10000024', 'Nottinghamshire', '80534', 'East Midlands', 'county', '830 935 933 886 926 937 855 802 860 888', '896 909 830 881 886 888 925 940 860 885'),
  authority('353', 'E08000004', 'Oldham', '80535', 'North West', 'metropolitan', '889 350 354 380 335 831 861 331 330 333', '889 350 380 831 332 382 354 372 357 335'),
  authority('931', 'E10000025', 'Oxfordshire', '80536', 'South East', 'county', '873 919 825 937 916 850 867 938 869 803', '800 867 825 873 916 850 919 869 938 865'),
  authority('874', 'E06000031', 'Peterborough', '80537', 'East of England', 'unitary', '331 831 312 350 852 335 821 354 336 883', '350 831 887 879 851 372 373 852 894 335'),
  authority('879', 'E06000026', 'Plymouth', '80538', 'South West', 'unitary', '357 880 894 332 372 384 382 390 887 908', '839 921 887 874 851 372 882 357 894 880'),
  authority('851', 'E06000044', 'Portsmouth', '80539', 'South East', 'unitary', '373 383 382 355 852 882 879 831 390 357', '801 331 831 874 879 355 373 852 882 894'),
  authority('870', 'E06000038', 'Reading', '80540', 'South East', 'unitary', '826 302 312 315 822 306 320 383 852 310', '302 822 846 801 831 312 826 373 852 319'),
  authority('317', 'E09000026', 'Redbridge', '80512', 'London', 'london-borough', '310 312 320 307 313 302 871 870 852 821', '302 307 310 312 313 821 315 870 871 319'),
  authority('807', 'E06000003', 'Redcar and Cleveland', '80541', 'North East', 'unitary', '394 393 805 372 390 840 370 357 371 880', '370 841 371 840 812 372 342 357 359 344'),
  authority('318', 'E09000027', 'Richmond upon Thames', '80513', 'London', 'london-borough', '868 314 936 872 305 358 825 919 800 869', '305 825 873 919 314 931 936 869 868 872'),
  authority('354', 'E08000005', 'Rochdale', '80542', 'North West', 'metropolitan', '335 357 861 350 394 371 372 831 353 355', '350 831 371 382 806 353 372 861 357 335'),
  authority('372', 'E08000018', 'Rotherham', '80543', 'Yorkshire and the Humber', 'metropolitan', '370 357 371 384 894 332 807 394 390 840', '370 371 332 812 813 807 357 894 384 359'),
  authority('857', 'E06000017', 'Rutland', '80547', 'East Midlands', 'unitary', '865 815 893 895 850 823 916 855 869 811', '825 873 823 895 850 815 931 937 869 865'),
  authority('355', 'E08000006', 'Salford', '80548', 'North West', 'metropolitan', '373 354 851 391 390 350 393 357 852 383', '390 876 805 341 806 391 373 393 394 357'),
  authority('333', 'E08000028', 'Sandwell', '80549', 'West Midlands', 'metropolitan', '336 810 861 335 354 380 806 331 353 821', '330 889 331 831 821 892 874 861 335 336'),
  authority('343', 'E08000014', 'Sefton', '80550', 'North West', 'metropolitan', '344 342 359 888 876 840 808 340 841 351', '351 381 841 830 888 392 891 808 359 344'),
  authority('373', 'E08000039', 'Sheffield', '80551', 'Yorkshire and the Humber', 'metropolitan', '382 851 355 383 831 354 391 852 357 350', '350 381 831 383 874 879 851 852 357 894'),
  authority('893', 'E06000051', 'Shropshire', '80552', 'West Midlands', 'unitary', '815 933 860 811 838 884 830 885 943 916', '908 909 878 838 916 884 933 935 865 885'),
  authority('871', 'E06000039', 'Slough', '80553', 'South East', 'unitary', '313 312 821 307 317 310 304 874 320 856', '302 330 889 307 312 313 856 821 870 317'),
  authority('334', 'E08000029', 'Solihull', '80554', 'West Midlands', 'metropolitan', '356 896 937 877 886 916 802 895 881 919', '351 823 895 896 811 881 356 358 877 937'),
  authority('933', 'E06000066', 'Somerset', '80555', 'South West', 'unitary', '935 830 838 893 885 891 878 860 855 881', '908 878 838 845 916 884 926 893 935 865'),
  authority('803', 'E06000025', 'South Gloucestershire', '80556', 'South West', 'unitary', '855 850 938 873 823 802 916 881 931 865', '823 881 916 850 855 802 937 938 865 885'),
  authority('393', 'E08000023', 'South Tyneside', '80557', 'North East', 'metropolitan', '394 807 390 805 840 357 372 354 890 841', '840 390 876 805 341 807 355 342 394 357'),
  authority('852', 'E06000045', 'Southampton', '80558', 'South East', 'unitary', '331 831 851 373 312 355 874 383 350 320', '801 331 831 810 874 879 851 355 373 861'),
  authority('882', 'E06000033', 'Southend-on-Sea', '80559', 'East of England', 'unitary', '839 383 826 351 845 851 886 303 392 822', '839 845 881 921 886 887 879 935 866 894'),
  authority('210', 'E09000028', 'Southwark', '80514', 'London', 'london-borough', '208 209 205 206 203 309 202 204 306 320', '306 308 203 204 205 309 206 208 209 320'),
  authority('342', 'E08000013', 'St. Helens', '80560', 'North West', 'metropolitan', '876 343 340 840 807 370 394 344 808 894', '370 841 840 390 392 807 808 357 384 359'),
  authority('860', 'E10000028', 'Staffordshire', '80561', 'West Midlands', 'county', '811 884 893 815 933 830 877 891 943 888', '896 909 830 811 881 888 940 891 937 885'),
  authority('356', 'E08000007', 'Stockport', '80562', 'North West', 'metropolitan', '334 358 896 916 919 938 937 802 803 873', '351 896 881 886 888 802 334 877 937 885'),
  authority('808', 'E06000004', 'Stockton-on-Tees', '80563', 'North East', 'unitary', '841 332 888 390 384 351 840 372 894 344', '351 381 841 840 888 392 343 342 359 344'),
  authority('861', 'E06000021', 'Stoke-on-Trent', '80564', 'West Midlands', 'unitary', '335 354 336 371 812 810 333 357 831 372', '370 890 371 810 806 812 354 372 357 335'),
  authority('935', 'E10000029', 'Suffolk', '80565', 'East of England', 'county', '933 926 830 891 878 881 886 838 925 940', '908 878 838 845 916 925 926 893 933 885'),
  authority('394', 'E08000024', 'Sunderland', '80566', 'North East', 'metropolitan', '807 393 805 372 357 880 390 840 370 354', '370 841 840 390 876 807 393 342 357 384'),
  authority('936', 'E10000030', 'Surrey', '80567', 'South East', 'county', '868 825 358 919 869 823 872 931 867 873', '867 825 873 823 850 919 931 869 868 872'),
  authority('319', 'E09000029', 'Sutton', '80515', 'London', 'london-borough', '315 919 826 873 931 314 822 938 839 825', '302 822 303 867 305 919 314 826 870 866'),
  authority('866', 'E06000030', 'Swindon', '80568', 'South West', 'unitary', '887 940 883 303 822 941 935 311 891 886', '839 881 886 888 887 940 941 891 882 894'),
  authority('357', 'E08000008', 'Tameside', '80569', 'North West', 'metropolitan', '372 390 354 370 384 332 894 879 394 880', '370 841 371 390 812 807 372 342 394 359'),
  authority('894', 'E06000020', 'Telford and Wrekin', '80570', 'West Midlands', 'unitary', '384 372 332 370 357 371 841 390 879 808', '371 332 888 887 813 874 879 372 866 359'),
  authority('883', 'E06000034', 'Thurrock', '80571', 'East of England', 'unitary', '866 303 311 887 940 822 941 332 925 935', '303 332 311 887 826 941 874 882 866 894'),
  authority('880', 'E06000027', 'Torbay', '80572', 'South West', 'unitary', '357 394 879 372 807 921 370 390 354 894', '839 921 926 812 879 807 372 882 894 359'),
  authority('211', 'E09000030', 'Tower Hamlets', '80516', 'London', 'london-borough', '204 206 316 352 202 309 213 210 330 304', '330 202 204 205 309 206 821 352 316 213'),
  authority('358', 'E08000009', 'Trafford', '80573', 'North West', 'metropolitan', '919 356 825 931 936 305 895 873 916 334', '867 305 825 823 895 850 919 334 356 816'),
  authority('384', 'E08000036', 'Wakefield', '80451', 'Yorkshire and the Humber', 'metropolitan', '332 370 894 372 925 357 371 813 841 888', '370 371 840 390 812 807 372 342 394 359'),
  authority('335', 'E08000030', 'Walsall', '80574', 'West Midlands', 'metropolitan', '354 861 357 336 371 831 350 372 812 333', '350 831 332 382 874 354 333 861 357 894'),
  authority('320', 'E09000031', 'Waltham Forest', '80517', 'London', 'london-borough', '317 302 312 306 307 309 313 310 209 852', '330 304 306 307 308 203 309 209 821 315'),
  authority('212', 'E09000032', 'Wandsworth', '80518', 'London', 'london-borough', '205 314 315 208 209 302 870 801 846 305', '302 846 202 205 309 207 315 870 318 213'),
  authority('877', 'E06000007', 'Warrington', '80575', 'North West', 'unitary', '895 937 860 811 815 916 334 893 885 865', '351 895 896 811 881 891 334 860 356 937'),
  authority('937', 'E10000031', 'Warwickshire', '80576', 'West Midlands', 'county', '916 895 931 802 855 938 850 877 865 881', '823 895 896 881 850 855 802 860 877 885'),
  authority('869', 'E06000037', 'West Berkshire', '80577', 'South East', 'unitary', '825 850 931 867 919 873 823 865 916 305', '867 825 873 823 895 850 919 931 857 936'),
  authority('941', 'E06000062', 'West Northamptonshire', '2637548', 'East Midlands', 'unitary', '822 940 937 866 933 935 311 855 931 303', '822 881 886 887 940 891 860 866 937 885', { from: '2021-04-01' }),
  authority('938', 'E10000032', 'West Sussex', '80578', 'South East', 'county', '916 881 850 919 937 865 802 931 803 878', '800 823 881 916 850 855 802 803 865 885'),
  authority('213', 'E09000033', 'Westminster', '80519', 'London', 'london-borough', '202 206 210 207 205 208 203 352 204 309', '302 202 203 205 206 207 352 315 870 212'),
  authority('943', 'E06000064', 'Westmorland and Furness', '2733698', 'North West', 'unitary', '884 942 860 893 811 815 925 933 935 830', '878 371 341 812 941 353 871 356 394', { from: '2023-04-01' }),
  authority('359', 'E08000010', 'Wigan', '80579', 'North West', 'metropolitan', '888 925 343 877 860 332 929 884 808 893', '370 371 332 812 807 372 342 808 357 384'),
  authority('865', 'E06000054', 'Wiltshire', '80580', 'South West', 'unitary', '850 916 802 938 855 937 895 881 815 803', '800 873 878 838 916 850 802 893 938 885'),
  authority('868', 'E06000040', 'Windsor and Maidenhead', '80546', 'South East', 'unitary', '936 825 872 358 919 869 305 823 931 867', '867 825 873 850 919 931 936 358 869 872'),
  authority('344', 'E08000015', 'Wirral', '80581', 'North West', 'metropolitan', '840 343 876 808 394 390 807 888 351 393', '381 841 840 888 392 807 343 342 808 359'),
  authority('872', 'E06000041', 'Wokingham', '80582', 'South East', 'unitary', '868 936 825 869 305 358 318 919 867 823', '867 825 895 850 919 931 857 936 869 868'),
  authority('336', 'E08000031', 'Wolverhampton', '80583', 'West Midlands', 'metropolitan', '333 861 335 810 354 331 371 831 806 812', '330 331 831 892 874 333 373 852 861 335'),
  authority('885', 'E10000034', 'Worcestershire', '80584', 'West Midlands', 'county', '933 916 838 937 893 938 878 830 881 815', '838 845 881 886 855 802 803 860 937 938'),
  authority('816', 'E06000014', 'York', '80453', 'Yorkshire and the Humber', 'unitary', '916 800 802 919 937 931 938 358 850 356', '867 823 895 896 850 919 356 877 937 885'),
  // Abolished since 2019. Bournemouth and the former Dorset County Council (to 31 March 2019) are not in the source.
  authority('909', 'E10000006', 'Cumbria', '135513', 'North West', 'county', '', '830 878 925 926 940 891 893 860 935 885', { until: '2023-03-31', successors: ['942', '943'] }),
  authority('928', 'E10000021', 'Northamptonshire', '121939', 'East Midlands', 'county', '', '', { until: '2021-03-31', successors: ['940', '941'] }),
  authority('836', 'E06000029', 'Poole', '137316', 'South West', 'unitary', '', '', { until: '2019-03-31', successors: ['839'] }),
  // Invented, for the sample council and for tests. It is in no list of real authorities.
  authority('999', 'X99999999', 'Marlshire', '9999999', 'South West', 'unitary', '838 865 908', '', { invented: true }),
  // Their documents are in the sample council's library. Like Marlshire, they are in no list of real authorities.
  authority('991', 'X99999991', 'Fenshire', '9999991', 'East of England', 'county', '', '', { invented: true }),
  authority('992', 'X99999992', 'Wealdham', '9999992', 'South West', 'unitary', '', '', { invented: true }),
  authority('993', 'X99999993', 'Stonebeck', '9999993', 'South West', 'county', '', '', { invented: true }),
  authority('994', 'X99999994', 'Port Averil', '9999994', 'North West', 'unitary', '', '', { invented: true }),
]
