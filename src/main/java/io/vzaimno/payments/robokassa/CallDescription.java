package io.vzaimno.payments.robokassa;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Describes Robokassa's calls in the OpenAPI document. Their fields are read as raw text, because the signature covers
 * them, so no handler parameters describe them.
 */
@WithShop
@Component
class CallDescription implements OpenApiCustomizer {

    private static final String CALLBACK = """
            Authenticated by a signature instead of a key: the `ROBOKASSA_HASH` of the amount, the invoice, password #2 and the \
            fields that begin with `Shp_` in alphabetical order, separated by colons. Repeated calls are credited once. After \
            5xx Robokassa repeats the call.""";
    private static final String NOTIFICATION = """
            The body is a JSON Web Signature in compact form, verified with RS256 and `ROBOKASSA_NOTIFICATION_KEY`. Without that \
            setting every call is rejected.""";

    private static final Map<String, Schema<?>> FIELDS = fields();
    private static final List<String> NEEDED = List.of("OutSum", "InvId", "SignatureValue");

    @Override
    public void customise(OpenAPI api) {
        api.path(
                "/api/v1/payments/robokassa/callback",
                new PathItem()
                        .get(callback().parameters(parameters()))
                        .post(callback().requestBody(form())));
        api.path(
                "/api/v1/payments/robokassa/notification",
                new PathItem()
                        .post(operation("Robokassa reports a payment (ResultUrl2)", NOTIFICATION, "`OK`")
                                .requestBody(body("text/plain", new StringSchema()))));
    }

    private static Map<String, Schema<?>> fields() {
        var fields = new LinkedHashMap<String, Schema<?>>();
        fields.put("OutSum", text("The amount paid, as it was signed").example("199.00"));
        fields.put("InvId", text("The invoice number").example("1"));
        fields.put("SignatureValue", text("Hexadecimal digits of either case"));
        fields.put("IsTest", text("1 for a test payment, otherwise absent"));
        return fields;
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }

    private static Operation callback() {
        return operation("Robokassa reports a payment (ResultURL)", CALLBACK, "`OK` and the invoice number");
    }

    private static Operation operation(String summary, String description, String success) {
        return new Operation()
                .addTagsItem("Payments")
                .summary(summary)
                .description(description)
                .security(List.of())
                .responses(new ApiResponses()
                        .addApiResponse("200", answer("The payment is credited: " + success))
                        .addApiResponse("400", answer("Why the call is rejected, in a few words"))
                        .addApiResponse(
                                "500",
                                new ApiResponse()
                                        .description("An outage. Nothing is lost: Robokassa repeats the call")));
    }

    private static ApiResponse answer(String description) {
        return new ApiResponse().description(description).content(content("text/plain", new StringSchema()));
    }

    private static List<Parameter> parameters() {
        return FIELDS.entrySet().stream()
                .map(field -> new Parameter()
                        .in("query")
                        .name(field.getKey())
                        .schema(field.getValue())
                        .required(NEEDED.contains(field.getKey())))
                .toList();
    }

    private static RequestBody form() {
        var form = new ObjectSchema();
        FIELDS.forEach(form::addProperty);
        form.required(NEEDED);
        return body("application/x-www-form-urlencoded", form);
    }

    private static RequestBody body(String type, Schema<?> schema) {
        return new RequestBody().required(true).content(content(type, schema));
    }

    private static Content content(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }
}
