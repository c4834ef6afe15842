-- Whom of a household a measure is for; empty where it is for the whole household.
alter table measure add column persons jsonb not null default '[]';
