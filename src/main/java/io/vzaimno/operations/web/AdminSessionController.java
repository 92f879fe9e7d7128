package io.vzaimno.operations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.vzaimno.accounts.Admin;
import io.vzaimno.instagram.site.Session;
import io.vzaimno.operations.SessionAdministration;
import io.vzaimno.web.ApiDescription;
import io.vzaimno.web.ProblemCode;
import io.vzaimno.web.ProblemException;
import io.vzaimno.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The pool of Instagram sessions, for admins. Credentials are accepted but never returned. */
@RestController
@RequestMapping("/api/v1/admin/instagram-sessions")
@Tag(name = ApiDescription.ADMINISTRATION)
class AdminSessionController {

    private final SessionAdministration administration;

    AdminSessionController(SessionAdministration administration) {
        this.administration = administration;
    }

    @GetMapping
    @Operation(summary = "The pool of Instagram sessions", description = "Oldest first; never their cookies.")
    SessionsView list() {
        var sessions = administration.list();
        return new SessionsView(sessions.stream().map(SessionView::of).toList(), sessions.size());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add a session, or renew its login",
            description =
                    "Takes the cookie `sessionid` of a browser that is logged in to the account. A test call reads"
                            + " a name of the account's own list; only if it succeeds, the session is added. A session of the"
                            + " same account gets the new login.")
    @Problems({
        ProblemCode.SESSION_NOT_READY,
        ProblemCode.INVALID_SESSION,
        ProblemCode.SESSION_REFUSED,
        ProblemCode.SOURCE_UNAVAILABLE
    })
    SessionView add(@RequestBody @Valid NewSession request) {
        var session =
                Session.parse(request.sessionId()).orElseThrow(() -> new ProblemException(ProblemCode.INVALID_SESSION));
        var label = Optional.ofNullable(request.label()).map(String::strip).filter(name -> !name.isEmpty());
        return SessionView.of(
                LoginTestProblems.passed(administration.add(Admin.API, label, session), "The session was not added."));
    }

    @PostMapping("/{id}/test")
    @Operation(
            summary = "Test a session",
            description =
                    "Reads a name of the session's own list, in its turn. A session that needs a login or its owner is"
                            + " active again if the call succeeds; a refused one leaves the pool or cools down.")
    @Problems({
        ProblemCode.SESSION_NOT_FOUND,
        ProblemCode.SESSION_NOT_READY,
        ProblemCode.SESSION_REFUSED,
        ProblemCode.SOURCE_UNAVAILABLE
    })
    SessionView test(@PathVariable("id") long id) {
        return SessionView.of(LoginTestProblems.passed(
                administration.test(Admin.API, id), "The list of sessions shows its new state."));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove a session",
            description = "A check that uses it continues with another session, or waits for one.")
    @Problems(ProblemCode.SESSION_NOT_FOUND)
    void remove(@PathVariable("id") long id) {
        if (!administration.remove(Admin.API, id)) {
            throw new ProblemException(ProblemCode.SESSION_NOT_FOUND);
        }
    }

    /** A login to add. */
    record NewSession(
            @Schema(
                    description = "The value of the cookie `sessionid`, or all cookies as the browser sends them",
                    example = "1234567890%3Athe-rest-of-the-cookie")
            @NotNull(message = "is required") @Size(max = 8192, message = "must have at most 8192 characters") String sessionId,

            @Schema(
                    description = "The session's name among admins; the account's name by default, once it is known",
                    example = "reader 2")
            @Size(max = 64, message = "must have at most 64 characters") @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*", message = "must be one line of plain text") @Nullable String label) {

        @Override
        public String toString() {
            return "NewSession[label=" + label + "]";
        }
    }

    record SessionsView(List<SessionView> sessions, int total) {}
}
