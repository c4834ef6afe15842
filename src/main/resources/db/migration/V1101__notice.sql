-- A public notice as posted: one sheet, one or many households.
create table public_notice (
    id bigint generated always as identity primary key,
    number text not null unique,
    kind text not null,
    area_code text not null,
    posted_on date not null,
    last_day date not null,
    place text not null,
    issuing_body text not null,
    objection_phone text not null,
    posted_photos jsonb not null,
    posted_by text not null,
    recorded_at timestamptz not null,
    concluded_on date,
    taken_down_photos jsonb
);
create index public_notice_area on public_notice (area_code text_pattern_ops, posted_on);
create sequence notice_number_seq;

-- What the sheet says of each household: nothing that may not be published.
create table public_notice_line (
    id bigint generated always as identity primary key,
    notice_id bigint not null references public_notice (id),
    run_number text not null,
    case_number text not null,
    head_name text not null,
    people int not null,
    category text not null
);
create index public_notice_line_run on public_notice_line (run_number);
create index public_notice_line_notice on public_notice_line (notice_id);
