package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.shouwang.identity.FirstAdministrator;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/setup")
@Tag(name = "Setup", description = "The first administrator of an installation, once")
class SetupController {

    /**
     * The first administrator.
     *
     * @param code the one-time code from the log of the last start
     * @param username name to log in with: small letters, digits, dot, dash and underscore, 3 to 64
     * @param password at least 10 characters, at most 72 bytes
     * @param name what the person is called
     */
    record Setup(String code, String username, String password, String name) {
        /** Without the secrets, should it ever be logged. */
        @Override
        public String toString() {
            return username;
        }
    }

    /**
     * The administrator that was created.
     *
     * @param username name to log in with
     * @param name what the person is called
     */
    record Created(String username, String name) {}

    private final FirstAdministrator firstAdministrator;

    SetupController(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @SecurityRequirements
    @Operation(
            summary = "Create the first administrator",
            description = "With the one-time code from the log of the last start; refused once an account exists.")
    Created create(@RequestBody Setup setup) {
        var account = firstAdministrator.create(setup.code(), setup.username(), setup.password(), setup.name());
        return new Created(account.username(), account.name());
    }
}
