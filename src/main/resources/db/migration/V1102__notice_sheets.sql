-- One sheet for one or many households: it knows the meeting in which it was posted, the sheet that it stands in for,
-- its own words, and the address of its public page.
alter table public_notice alter column last_day drop not null;
alter table public_notice alter column objection_phone drop not null;
alter table public_notice
    add column version int not null default 1,
    add column replaces text references public_notice (number),
    add column meeting text,
    add column token text,
    add column period_quantity int,
    add column period_unit text,
    add column ground jsonb,
    add column body text,
    add column posted_by_name text;
update public_notice set token = replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
alter table public_notice alter column token set not null;
create unique index public_notice_token on public_notice (token);
create unique index public_notice_of_meeting on public_notice (meeting, kind, area_code, coalesce(replaces, ''))
    where meeting is not null;

-- A household's line comes to its own end: passed on, struck off, or posted again on another sheet.
alter table public_notice_line
    add column area_code text,
    add column concluded_on date,
    add column concluded_as text;
update public_notice_line l
    set area_code = n.area_code,
        concluded_on = n.concluded_on,
        concluded_as = case when n.concluded_on is not null then 'PASSED' end
    from public_notice n where n.id = l.notice_id;
alter table public_notice_line alter column area_code set not null;
create index public_notice_line_area on public_notice_line (area_code text_pattern_ops, notice_id);
create index public_notice_line_case on public_notice_line (case_number);
create index public_notice_line_open on public_notice_line (notice_id) where concluded_on is null;

-- An objection against a household's line; who raised it is read by few.
create table objection (
    id bigint generated always as identity primary key,
    number text not null unique,
    line_id bigint not null references public_notice_line (id),
    area_code text not null,
    way text not null,
    received_on date not null,
    objection text not null,
    objector_name text,
    objector_phone text,
    in_period boolean not null,
    recorded_by text not null,
    recorded_by_name text not null,
    recorded_at timestamptz not null,
    investigators jsonb,
    concluded_on date,
    concluded_as text,
    conclusion text,
    concluded_by jsonb,
    evidence jsonb
);
create index objection_line on objection (line_id);
create index objection_open on objection (area_code text_pattern_ops) where concluded_on is null;
create sequence objection_number_seq;

-- When a county opened and closed its public pages; the newest row says how it stands.
create table public_page (
    id bigint generated always as identity primary key,
    county text not null,
    opened boolean not null,
    decided_on date not null,
    decided_by text not null,
    decided_by_name text not null,
    recorded_at timestamptz not null
);
create index public_page_county on public_page (county, id);
