/** The pages for accounts and posts; a room of its own, since the frame of the pages leans on identity. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "territory", "identity", "journal", "shell"})
package org.shouwang.administration;
