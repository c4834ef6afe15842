package org.shouwang.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.shouwang.identity.Actor;
import org.shouwang.identity.CurrentActor;
import org.shouwang.identity.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/session")
@Tag(name = "Session", description = "A token instead of the password in every request")
class SessionController {

    /**
     * Who opens a session.
     *
     * @param username name to log in with
     * @param password the password
     */
    record Login(String username, String password) {
        /** Without the password, should it ever be logged. */
        @Override
        public String toString() {
            return username;
        }
    }

    /**
     * A session that was opened.
     *
     * @param token to be sent as {@code Authorization: Bearer <token>} with every request
     */
    record Token(String token) {}

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final CurrentActor currentActor;

    SessionController(Sessions sessions, CurrentActor currentActor) {
        this.sessions = sessions;
        this.currentActor = currentActor;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @SecurityRequirements
    @Operation(summary = "Open a session", description = "Send the token as Authorization: Bearer.")
    Token open(@RequestBody Login login) {
        return new Token(sessions.open(login.username(), login.password()));
    }

    @GetMapping
    @Operation(summary = "Who is logged in, with the posts held today")
    Actor read() {
        return currentActor.require();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Close the session whose token is sent")
    void close(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    String authorization) {
        if (authorization != null && authorization.startsWith(BEARER)) {
            sessions.close(authorization.substring(BEARER.length()).trim());
        }
    }
}
