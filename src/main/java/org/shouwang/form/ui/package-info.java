/** The default view of a form definition, used by the views of the duties. */
@org.springframework.modulith.NamedInterface("ui")
package org.shouwang.form.ui;
