-- What a person completed can be read by the head's name as a dictionary orders it; the key is filled in at start.
alter table procedure_run add column head_key text collate "C" not null default '';
