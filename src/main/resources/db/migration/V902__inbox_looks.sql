-- What work already done is found by.
alter table procedure_run add column search_text text not null default '';

-- Rows from before V802: how their days are counted, and whether the work came back.
update inbox_item i set
    due_unit = (select d.unit from deadline d where d.run_number = i.run_number and d.due_on = i.due_on
                order by d.fulfilled_on is not null, d.id desc limit 1),
    returned = i.duty = 'correction' or coalesce((select s.verdict in ('RETURN', 'REPEAT_NOTICE') from submission s
                where s.run_number = i.run_number order by s.id desc limit 1), false);

-- How a person last looked at the inbox (without a name), and the combinations they named. A named one ends by date.
create table inbox_look (
    id bigint generated always as identity primary key,
    username text not null,
    name text,
    look jsonb not null,
    saved_at timestamptz not null,
    ended_at timestamptz
);
create unique index inbox_look_last on inbox_look (username) where name is null;
create unique index inbox_look_named on inbox_look (username, name) where name is not null and ended_at is null;
