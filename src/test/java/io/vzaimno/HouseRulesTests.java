package io.vzaimno;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

class HouseRulesTests {

    private static final Pattern MODULE = Pattern.compile("io\\.vzaimno\\.(\\w+).*");
    private static final JavaClasses MAIN =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.vzaimno");

    private static final DescribedPredicate<MethodCallTarget> TIME_WITHOUT_A_CLOCK = DescribedPredicate.describe(
            "now() without a clock",
            target -> target.getName().equals("now")
                    && target.getOwner().isAssignableTo(Temporal.class)
                    && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class)));

    private static final ArchCondition<JavaClass> BE_USED_BY_THEIR_MODULE_ALONE =
            new ArchCondition<>("be used by their module alone") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getDirectDependenciesToSelf().stream()
                            .filter(use -> !module(use.getOriginClass()).equals(module(item)))
                            .forEach(use -> events.add(SimpleConditionEvent.violated(item, use.getDescription())));
                }
            };

    private static String module(JavaClass type) {
        return MODULE.matcher(type.getPackageName()).replaceFirst("$1");
    }

    @Test
    void timeComesFromAClock() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "time without a clock", call -> TIME_WITHOUT_A_CLOCK.test(call.getTarget())))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(MAIN);
    }

    @Test
    void tablesAndEndpointsStayInsideTheirModule() {
        classes()
                .that()
                .areAnnotatedWith(Repository.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should(BE_USED_BY_THEIR_MODULE_ALONE)
                .check(MAIN);
    }

    @Test
    void backgroundAloneKnowsTheScheduler() {
        noClasses()
                .that(resideOutsideOfPackage("io.vzaimno.background.."))
                .should()
                .dependOnClassesThat(resideInAPackage("com.github.kagkarlsson.."))
                .check(MAIN);
    }

    @Test
    void dependenciesComeThroughConstructors() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(MAIN);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that(resideOutsideOfPackage("io.vzaimno.cli.."))
                .and()
                .doNotHaveFullyQualifiedName(Application.class.getName())
                .should(ACCESS_STANDARD_STREAMS)
                .check(MAIN);
    }

    @Test
    void filesStayReadable() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            var tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file).size() > 300)
                    .toList();

            assertThat(tooLong).isEmpty();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
