package io.vzaimno.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers requests that the server itself rejects with a problem and its code. */
@RestController
@Hidden
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    void error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        throw new ProblemException(
                status instanceof Integer code ? ProblemCode.of(HttpStatusCode.valueOf(code)) : ProblemCode.NOT_FOUND);
    }
}
