create sequence lead_number_seq;

-- Anything that may start a case. A lead is not a case: it is checked first, and every lead ends with an answer.
create table lead (
    id bigint generated always as identity primary key,
    number text not null unique,
    found_on date not null,
    channel text not null,
    area_code text not null,
    household_id bigint,
    head_name text not null,
    risks jsonb not null,
    description text,
    declared boolean not null,
    declaration_way text,
    proxy_name text,
    proxy_relation text,
    profile_id bigint not null,
    registered_by text not null,
    registered_by_name text not null,
    registered_at timestamptz not null,
    answer text,
    answered_on date,
    findings text,
    case_number text,
    outcome text,
    outcome_on date,
    version int not null
);
create index lead_area on lead (area_code text_pattern_ops, id desc);
create index lead_household on lead (household_id);
create index lead_unanswered on lead (found_on) where answer is null;
