package io.vzaimno.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The root of the service: a page that links browsers to the API description. */
@Hidden
@RestController
class HomeController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** @throws ProblemException if the client did not ask for HTML */
    @GetMapping("/")
    ResponseEntity<String> home(
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept, Locale locale) {
        if (!accept.contains(MediaType.TEXT_HTML_VALUE)) {
            throw new ProblemException(ProblemCode.NOT_FOUND);
        }
        return ResponseEntity.ok().contentType(HTML).body(HomePage.in(locale));
    }
}
