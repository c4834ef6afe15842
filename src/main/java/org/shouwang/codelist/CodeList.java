package org.shouwang.codelist;

import java.util.List;
import org.shouwang.shared.Text;

/** A list with all its entries, past and present, in their order. */
record CodeList(Text name, List<Code> codes) {}
