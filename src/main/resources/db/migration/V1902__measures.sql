-- What helps a household: dated, kept, never overwritten. An end is recorded once.
create table measure (
    id bigint generated always as identity primary key,
    household_id bigint not null references household,
    case_number text,
    kind text not null,
    item text,
    department text,
    from_on date not null,
    until_on date,
    amount numeric(14, 2) check (amount >= 0),
    remark text,
    taken_over boolean not null default false,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index measure_household on measure (household_id, from_on);
