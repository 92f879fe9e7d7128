package io.vzaimno.telegram;

import io.vzaimno.Application;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** The module with what it stands on, without those who talk through it. */
@EnableAutoConfiguration
@ConfigurationPropertiesScan({
    "io.vzaimno.background",
    "io.vzaimno.database",
    "io.vzaimno.files",
    "io.vzaimno.settings",
    "io.vzaimno.telegram"
})
@ComponentScan(
        basePackages = "io.vzaimno",
        excludeFilters = {
            @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Application.class),
            @Filter(type = FilterType.ANNOTATION, classes = TestConfiguration.class),
            @Filter(
                    type = FilterType.REGEX,
                    pattern =
                            "io\\.vzaimno\\.(?!background\\.|database\\.|files\\.|settings\\.|telegram\\.)[a-z]+\\..*")
        })
public class TelegramAlone {}
