-- What an inbox is searched and sorted by, and what its rows say beside the duty. Old rows get theirs with the procedures' own migration.
alter table inbox_item
    add column returned boolean not null default false,
    -- how the days of the limit are counted: WORKING or CALENDAR, null without a limit
    add column due_unit text,
    -- the head's name as a dictionary orders it
    add column head_key text collate "C" not null default '',
    -- name, initials, numbers and place in small letters
    add column search_text text not null default '';
create index inbox_item_received on inbox_item (received_on, task_id);
create index inbox_item_village on inbox_item ((area_code collate "C"), task_id);
create index inbox_item_head on inbox_item (head_key, task_id);
create index inbox_item_roles on inbox_item using gin (roles);
create index inbox_item_returned on inbox_item (due_key, task_id) where returned;
