-- What a limit counts from, whether its end moves over days off, and when the step was first begun: the person answers
-- for the time since the file came back, statistics for the time since it first arrived.
alter table deadline
    add column start_event text,
    add column rolls boolean not null default false,
    add column first_start_on date,
    add column outlasts boolean not null default false;

update deadline d set
    first_start_on = (select min(e.start_on) from deadline e
        where e.run_number = d.run_number and e.element = d.element),
    rolls = not d.minimum and coalesce((
        select (p.content -> 'rollDeadlineToWorkday' ->> 'value')::boolean
        from procedure_run r join profile_version p on p.id = r.profile_id where r.number = d.run_number), false);

-- Every change of a date with what stood there before. Append-only.
create table deadline_change (
    id bigint generated always as identity primary key,
    deadline_id bigint not null references deadline (id),
    cause text not null,
    due_before date not null,
    provisional_before boolean not null,
    calendar_before text not null,
    derivation_before jsonb not null,
    due_after date not null,
    provisional_after boolean not null,
    calendar_after text not null,
    reason text,
    ground text,
    changed_by text not null,
    changed_by_name text not null,
    changed_on date not null,
    changed_at timestamptz not null
);
create index deadline_change_deadline on deadline_change (deadline_id, id);

-- The new dates that a change of the calendar would give to open deadlines; nothing moves before they are approved.
create table calendar_proposal (
    id bigint generated always as identity primary key,
    county text,
    calendar_before text not null,
    calendar_after text not null,
    proposed_by text not null,
    proposed_on date not null,
    proposed_at timestamptz not null
);

create table calendar_proposal_row (
    id bigint generated always as identity primary key,
    proposal_id bigint not null references calendar_proposal (id),
    deadline_id bigint not null references deadline (id),
    run_number text not null,
    case_number text,
    lead_number text,
    head_name text not null,
    area_code text not null,
    element text not null,
    due_before date not null,
    provisional_before boolean not null,
    calendar_before text not null,
    due_after date not null,
    provisional_after boolean not null,
    derivation jsonb not null,
    settled_at timestamptz,
    settled_by text,
    applied boolean not null default false
);
create index calendar_proposal_row_proposal on calendar_proposal_row (proposal_id, id);
create index calendar_proposal_row_waiting on calendar_proposal_row (area_code text_pattern_ops, proposal_id)
    where settled_at is null;
create index calendar_proposal_row_deadline on calendar_proposal_row (deadline_id);
