-- How often eliminated households are looked at again: a value that versions stored before do not have yet.
update profile_version set content = content || jsonb_build_object('lookBackRhythm', jsonb_build_object(
    'value', 'HALF_YEAR', 'unit', null, 'validFrom', valid_from,
    'ground', jsonb_build_object('source', null, 'place', null, 'toConfirm', true)))
where not content ? 'lookBackRhythm';
