package org.shouwang.procedure;

import org.springframework.data.jpa.repository.JpaRepository;

interface Drafts extends JpaRepository<DraftRecord, String> {}
