-- What a person likes the pages to be, by account: large text, the post worked in, remembered filters, tours seen.
create table preference (
    account_id bigint      not null references account (id),
    key        text        not null,
    value      jsonb       not null,
    set_at     timestamptz not null,
    primary key (account_id, key)
);
