-- What a person is told: addressed to an account, or to whoever holds a role over the place. Texts are made when they are
-- read, in the reader's language, from the kind and its figures.
create table notification (
    id         bigint generated always as identity primary key,
    account_id bigint references account (id),
    role       text references role (key),
    area_code  text,
    department text,
    kind       text        not null,
    args       jsonb       not null,
    link       text,
    told_by    text        not null,
    told_at    timestamptz not null,
    told_on    date        not null,
    -- told once only: what and for which occasion; null where every time counts
    once       text unique,
    check ((account_id is null) <> (role is null)),
    check ((role is null) = (area_code is null))
);
create index notification_account on notification (account_id, id desc) where account_id is not null;
create index notification_role on notification (role, area_code text_pattern_ops, id desc) where role is not null;

create table notification_read (
    notification_id bigint      not null references notification (id),
    account_id      bigint      not null references account (id),
    read_at         timestamptz not null,
    primary key (account_id, notification_id)
);
