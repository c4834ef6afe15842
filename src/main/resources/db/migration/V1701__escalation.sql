-- One runner at a time for what is done once a day; the form is the library's.
create table shedlock (
    name       varchar(64)  primary key,
    lock_until timestamp    not null,
    locked_at  timestamp    not null,
    locked_by  varchar(255) not null
);

-- A morning on which the open deadlines were gone through.
create table sweep (
    id               bigint generated always as identity primary key,
    on_day           date        not null,
    workday          boolean     not null,
    calendar_version text        not null,
    ran_at           timestamptz not null
);
create index sweep_day on sweep (on_day);

-- What one person was told on one morning, all in one.
create table digest (
    id         bigint generated always as identity primary key,
    sweep_id   bigint not null references sweep (id),
    account_id bigint not null references account (id),
    due_soon   int    not null,
    overdue    int    not null,
    escalated  int    not null,
    unique (sweep_id, account_id)
);
create index digest_account on digest (account_id, id desc);

-- Who was reminded of which date, and to whom lateness was taken. Append-only.
create table escalation (
    id               bigint generated always as identity primary key,
    deadline_id      bigint      not null references deadline (id),
    task_id          text        not null,
    run_number       text        not null,
    case_number      text,
    lead_number      text,
    area_code        text        not null,
    head_name        text        not null,
    element          text        not null,
    duty             text        not null,
    -- whose work it is that is late: the level of the duty, and the department where one answers for it
    responsible      text        not null,
    party            text,
    kind             text        not null check (kind in ('REMINDER', 'OVERDUE', 'ESCALATION')),
    -- 0 whoever has the work, 1 the level above, 2 the level above that
    level            int         not null,
    role             text        not null,
    account_id       bigint references account (id),
    due_on           date        not null,
    calendar_version text        not null,
    fired_on         date        not null,
    fired_at         timestamptz not null,
    digest_id        bigint references digest (id)
);
create unique index escalation_once on escalation (deadline_id, task_id, due_on, kind, level, coalesce(account_id, 0));
create index escalation_area on escalation (area_code text_pattern_ops, id desc);
create index escalation_account on escalation (account_id, id desc);
create index escalation_case on escalation (case_number);

-- Who is on duty on which days (值班表); a line taken back stays.
create table duty_roster (
    id            bigint generated always as identity primary key,
    account_id    bigint      not null references account (id),
    unit_code     text        not null,
    from_day      date        not null,
    to_day        date        not null,
    recorded_by   text        not null,
    recorded_at   timestamptz not null,
    withdrawn_by  text,
    withdrawn_at  timestamptz,
    check (to_day >= from_day)
);
create index duty_roster_unit on duty_roster (unit_code text_pattern_ops, from_day);
create index duty_roster_days on duty_roster (to_day, from_day) where withdrawn_at is null;
