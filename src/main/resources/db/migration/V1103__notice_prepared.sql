-- A sheet is written and printed before it hangs: prepared with its number, it counts for nothing until it is posted.
alter table public_notice add column hung boolean not null default true;
alter table public_notice_line add column hung boolean not null default true;
create index public_notice_prepared on public_notice (area_code text_pattern_ops) where not hung;
