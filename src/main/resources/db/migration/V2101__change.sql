-- What changed in a household, dated, with the reckoning of its income before and after. Append-only.
create table household_change (
    id bigint generated always as identity primary key,
    household_id bigint not null references household,
    kind text not null,
    on_date date not null,
    area_code text not null,
    case_number text,
    joined jsonb not null,
    departed jsonb not null,
    destination text,
    reason text,
    evidence jsonb not null,
    members_before int not null,
    members_after int not null,
    income_before bigint references income_set,
    income_after bigint references income_set,
    founded_household bigint references household,
    natural_decrease boolean not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    recorded_by_name text not null
);
create index household_change_household on household_change (household_id, id);
