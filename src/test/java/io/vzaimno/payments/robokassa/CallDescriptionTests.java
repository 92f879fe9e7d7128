package io.vzaimno.payments.robokassa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RobokassaTest
class CallDescriptionTests {

    @Autowired
    Till till;

    JsonNode paths;

    @BeforeEach
    void read() {
        paths = JsonMapper.shared().readTree(till.get("/v3/api-docs").text()).get("paths");
    }

    @Test
    void theCallbackIsDescribedByBothMethods() {
        var callback = paths.get(Till.CALLBACK);

        assertThat(callback.propertyNames()).containsExactlyInAnyOrder("get", "post");
        assertThat(callback.at("/get/parameters").findValuesAsString("name"))
                .contains("OutSum", "InvId", "SignatureValue", "IsTest");
        assertThat(callback.at("/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties")
                        .propertyNames())
                .contains("OutSum", "InvId", "SignatureValue", "IsTest");
        assertThat(callback).allSatisfy(operation -> {
            assertThat(operation.at("/summary").asString()).isNotBlank();
            assertThat(operation.at("/tags/0").asString()).isEqualTo("Payments");
            assertThat(operation.get("security").isEmpty()).isTrue();
            assertThat(operation.get("responses").propertyNames()).containsExactlyInAnyOrder("200", "400", "500");
            assertThat(operation.at("/responses/200/content").propertyNames()).containsExactly("text/plain");
            assertThat(operation.at("/responses/400/content").propertyNames()).containsExactly("text/plain");
        });
    }

    @Test
    void theNotificationIsDescribedAndPagesForBrowsersAreNot() {
        assertThat(paths.get("/api/v1/payments/robokassa/notification").propertyNames())
                .containsExactly("post");
        assertThat(paths.propertyNames()).noneMatch(path -> path.startsWith("/payments/"));
    }
}
