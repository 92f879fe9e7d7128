package io.vzaimno.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;

/** The OpenAPI description: a page at {@code /docs} and a document at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
public class ApiDescription {

    public static final String USERS = "Users";
    public static final String CHECKS = "Checks";
    public static final String RESULTS = "Results";
    public static final String PAYMENTS = "Payments";
    public static final String SERVICE = "Service";
    public static final String ADMINISTRATION = "Administration";

    private static final String KEY = "key";

    @Bean
    static OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Vzaimno").version("1").description("""
                        Shows who does not follow back on Instagram.

                        Press *Authorize* and enter a key to try it out. Every refusal is `application/problem+json` \
                        with a stable `code`. The header `Idempotency-Key` makes retries safe.
                        """))
                .addServersItem(new Server().url("/").description("This server"))
                .tags(List.of(
                        tag(USERS, "Users and their balances."),
                        tag(CHECKS, "Orders of checks and their status."),
                        tag(RESULTS, "Results of completed checks."),
                        tag(PAYMENTS, "Tariffs and payments."),
                        tag(SERVICE, "Needs no key."),
                        tag(ADMINISTRATION, "For admins: needs ADMIN_API_KEY.")))
                .components(new Components()
                        .addSecuritySchemes(KEY, bearer())
                        .addSchemas(ProblemResponses.SCHEMA, ProblemResponses.schema()))
                .addSecurityItem(new SecurityRequirement().addList(KEY));
    }

    @Bean
    static OperationCustomizer operationDetails() {
        return (operation, method) -> {
            moveIntoForm(operation);
            ProblemResponses.describe(operation, method);
            return operation;
        };
    }

    @Bean
    static OpenApiCustomizer pathsInOrder() {
        return api -> {
            var sorted = new Paths();
            sorted.putAll(new TreeMap<>(api.getPaths()));
            api.setPaths(sorted);
        };
    }

    /** Parameters of a form are described as parts of its body. */
    private static void moveIntoForm(Operation operation) {
        var body = operation.getRequestBody();
        var form = body == null ? null : body.getContent().get(MediaType.MULTIPART_FORM_DATA_VALUE);
        if (form != null) {
            operation.getParameters().removeIf(parameter -> {
                var isField = parameter.getIn().equals("query");
                if (isField) {
                    form.getSchema()
                            .addProperty(
                                    parameter.getName(), parameter.getSchema().example(parameter.getExample()));
                    form.getSchema().addRequiredItem(parameter.getName());
                }
                return isField;
            });
        }
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("API_KEY; or ADMIN_API_KEY, which allows everything");
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }
}
