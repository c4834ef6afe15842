-- Within how many months a household that is identified again is looked at: a value that versions stored before do not
-- have yet.
update profile_version set content = content || jsonb_build_object('identifiedTwiceMonths', jsonb_build_object(
    'value', 12, 'unit', 'MONTHS', 'validFrom', valid_from,
    'ground', jsonb_build_object('source', null, 'place', null, 'toConfirm', true)))
where not content ? 'identifiedTwiceMonths';
