package org.shouwang.policy;

import org.springframework.data.jpa.repository.JpaRepository;

/** The stored editions. */
interface CalendarEditions extends JpaRepository<CalendarEdition, Long> {}
