package org.shouwang.policy;

import org.springframework.data.jpa.repository.JpaRepository;

/** The stored versions. */
interface ProfileVersions extends JpaRepository<ProfileVersion, Long> {}
