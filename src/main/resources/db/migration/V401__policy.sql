-- Holiday notices by year and edition; the newest edition of a year applies, older ones stay.
create table calendar_edition (
    id bigint generated always as identity primary key,
    calendar_year integer not null,
    edition integer not null check (edition >= 1),
    content jsonb not null,
    recorded_at timestamptz not null,
    unique (calendar_year, edition)
);

-- Jurisdiction profiles; versions are added and never changed, a version ends on the eve of the next of its area.
create table profile_version (
    id bigint generated always as identity primary key,
    profile_key text not null,
    version text not null,
    name_zh text not null,
    name_en text not null,
    area_code text not null,
    valid_from date not null,
    valid_to date,
    content jsonb not null,
    recorded_at timestamptz not null,
    unique (profile_key, version),
    unique (area_code, valid_from),
    check (valid_to is null or valid_to >= valid_from)
);
create index profile_version_area on profile_version (area_code text_pattern_ops, valid_from);
