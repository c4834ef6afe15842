-- The green channels of an area whose procedure is not complete, for its board.
create index green_channel_open_area on green_channel (area_code text_pattern_ops)
    where opened_on is not null and completed_on is null;
