package io.vzaimno.background;

import io.vzaimno.Application;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The module with what it stands on, and {@link TestJobs} in the place of those of other modules. */
@EnableAutoConfiguration
@ConfigurationPropertiesScan({"io.vzaimno.database", "io.vzaimno.settings"})
@ComponentScan(
        basePackages = "io.vzaimno",
        excludeFilters = {
            @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Application.class),
            @Filter(type = FilterType.ANNOTATION, classes = TestConfiguration.class),
            @Filter(
                    type = FilterType.REGEX,
                    pattern = "io\\.vzaimno\\.(?!background\\.|database\\.|settings\\.)[a-z]+\\..*")
        })
@Import(TestJobs.class)
class BackgroundAlone {}
