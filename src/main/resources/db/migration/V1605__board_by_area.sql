-- The trend of one area among many: by the area first, so that other counties' closed cases are not read.
create index case_file_area_closed on case_file (area_code text_pattern_ops, closed_on) where closed_on is not null;
drop index case_file_closed;
