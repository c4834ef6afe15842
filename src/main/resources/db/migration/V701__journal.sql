create table journal_entry (
    sequence bigint generated always as identity primary key,
    recorded_at timestamptz not null,
    username text not null,
    actor_name text not null,
    role text,
    post_area_code text,
    department text,
    verb text not null,
    subject_kind text not null,
    subject text not null,
    case_number text,
    area_code text,
    before_value jsonb,
    after_value jsonb,
    legal_ground text
);
create index journal_entry_subject on journal_entry (subject_kind, subject, sequence);
create index journal_entry_case on journal_entry (case_number, sequence) where case_number is not null;
create index journal_entry_area on journal_entry (area_code text_pattern_ops, sequence);

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only: % is refused', tg_op;
end
$$;

-- For each statement, so that even a statement that meets no row is refused.
create trigger journal_entry_append_only
    before update or delete or truncate on journal_entry
    for each statement execute function journal_is_append_only();
