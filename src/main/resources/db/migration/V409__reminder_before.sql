-- When people are reminded before a date: a value that versions stored before do not have yet.
update profile_version set content = content || jsonb_build_object('reminderBefore', jsonb_build_object(
    'value', jsonb_build_object('quantity', 2, 'unit', 'CALENDAR'), 'unit', null, 'validFrom', valid_from,
    'ground', jsonb_build_object('source', null, 'place', null, 'toConfirm', true)))
where not content ? 'reminderBefore';
