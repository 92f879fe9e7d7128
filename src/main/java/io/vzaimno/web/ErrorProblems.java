package io.vzaimno.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/** Replaces the server's error page, which answers requests that cannot be dispatched. */
class ErrorProblems extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var problem = ProblemCode.of(HttpStatusCode.valueOf(status));
        var body = """
                {"title":"%s","status":%d,"detail":"%s","code":"%s"}""".formatted(problem.status().getReasonPhrase(), status, problem.advice(), problem.code());
        try {
            SecurityHeaders.addTo(response);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("The caller is gone", e);
        }
    }
}
