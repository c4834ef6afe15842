-- Persons apart from their dated membership in households; income and other facts are dated and never overwritten.
create table household_number (
    village text not null,
    year    int  not null,
    last    int  not null,
    primary key (village, year)
);

create table household (
    id              bigint generated always as identity primary key,
    number          text collate "C" not null unique,
    version         int  not null,
    area_code       text not null,
    group_code      text,
    type            text not null,
    phone           text,
    bank_name       text,
    bank_account    text,
    living          jsonb not null,
    collector_name  text,
    collector_phone text,
    contact_name    text,
    contact_phone   text,
    registered_on   date not null,
    edited_at       timestamptz not null
);
create index household_area on household (area_code text_pattern_ops, number);

create table person (
    id                    bigint generated always as identity primary key,
    name                  text not null,
    certificate_type      text not null,
    certificate_number    text,
    -- the 18 places that a person's identity card and disability card share
    identity_number       text unique,
    no_certificate_reason text,
    sex                   text not null,
    birth_date            date not null,
    ethnicity             text,
    phone                 text,
    conditions            jsonb not null,
    check ((certificate_number is null) = (identity_number is null))
);

create table membership (
    id           bigint generated always as identity primary key,
    household_id bigint not null references household,
    person_id    bigint not null references person,
    relation     text not null,
    joined_on    date not null,
    join_reason  text,
    left_on      date check (left_on >= joined_on),
    leave_reason text,
    -- One household at a time. A range of one id makes the index work without any extension.
    constraint membership_one_household_at_a_time exclude using gist (
        int8range(person_id, person_id, '[]') with &&,
        daterange(joined_on, left_on, '[)') with &&),
    -- One head; checked at the end, since the old and the new head change in two statements.
    constraint membership_one_head exclude using btree (household_id with =)
        where (relation = 'HEAD' and left_on is null) deferrable initially deferred
);
create index membership_household on membership (household_id);
create index membership_person on membership (person_id);

-- What a present member is found by: every ending of the name, and the first four initials in every reading with the
-- readings of the further characters as a pattern. Derived from the names, rewritten with them.
create table household_term (
    household_id bigint not null references household,
    person_id    bigint not null references person,
    kind         text not null check (kind in ('NAME', 'INITIALS')),
    term         text collate "C" not null,
    further      text
);
create index household_term_term on household_term (kind, term, household_id);
create index household_term_person on household_term (person_id);

create table income_set (
    id                    bigint generated always as identity primary key,
    household_id          bigint not null references household,
    kind                  text not null,
    window_from           date not null,
    window_to             date not null,
    wages                 numeric(14, 2) not null,
    operating_income      numeric(14, 2) not null,
    operating_expenditure numeric(14, 2) not null,
    property              numeric(14, 2) not null,
    transfers             numeric(14, 2) not null,
    items                 jsonb not null,
    head_count            int not null check (head_count > 0),
    claims                numeric(14, 2) not null,
    out_of_pocket         numeric(14, 2) not null,
    formula               text not null,
    per_head              numeric(14, 2) not null,
    test_value            numeric(14, 2) not null,
    line                  numeric(14, 2) not null,
    line_version          text not null,
    within_line           boolean not null,
    recorded_on           date not null,
    case_number           text,
    supersedes            bigint unique references income_set,
    recorded_at           timestamptz not null,
    recorded_by           text not null,
    check (window_from <= window_to)
);
create index income_set_household on income_set (household_id, id);

create table fact_set (
    id           bigint generated always as identity primary key,
    household_id bigint not null references household,
    kind         text not null,
    fact_date    date not null,
    "values"     jsonb not null,
    case_number  text,
    recorded_at  timestamptz not null,
    recorded_by  text not null
);
create index fact_set_household on fact_set (household_id, kind, id);
