-- What the registry's list is ordered by beside the number; derived from the head's name, rewritten with it.
alter table household add column head_key text collate "C" not null default '';
create index household_head_key on household (head_key, number);
create index household_edited on household (edited_at, number);
