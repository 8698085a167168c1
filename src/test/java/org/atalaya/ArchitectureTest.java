package org.atalaya;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import org.atalaya.support.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The package table (CONTRIBUTING.md) as a test: which package may see which, and what only one of
 * them may do. Every rule says why.
 */
class ArchitectureTest {

    private static final String BASE = "org.atalaya.";
    private static final JavaClasses PROGRAM =
            new ClassFileImporter().importPath(Project.root().resolve("target/classes"));

    @ParameterizedTest
    @MethodSource("org.atalaya.Arrows#all")
    void arrowsPointOneWay(Arrows arrows) {
        classes()
                .that()
                .resideInAPackage(Arrows.below(arrows.from()))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(arrows.allowed())
                .because(arrows.because())
                .check(PROGRAM);
    }

    @Test
    void everyPackageIsInTheTable() {
        String[] known =
                Stream.concat(Arrows.all().map(Arrows::from), Stream.of("app"))
                        .map(Arrows::below)
                        .toArray(String[]::new);
        classes()
                .that()
                .doNotHaveSimpleName("module-info")
                .should()
                .resideInAnyPackage(known)
                .because("a package outside the table is held by no rule")
                .check(PROGRAM);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.atalaya.(*)..").should().beFreeOfCycles().check(PROGRAM);
        slices().matching("org.atalaya.ui.(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void onlyServiceAndAlarmHopToTheFxThread() {
        outside("service", "alarm", "ui", "app")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .because("one hop a tick keeps the window quick whatever the number of hosts")
                .check(PROGRAM);
    }

    @Test
    void pureCodeIsGivenTheTime() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        Arrows.below("model"), Arrows.below("engine"), Arrows.below("status"))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .because("a test sets the clock, and intervals survive a clock that jumps")
                .check(PROGRAM);
    }

    @Test
    void nothingDrawsWithAwtOrSwing() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..")
                .because(
                        "a second toolkit brings a second thread and hangs on machines without one;"
                            + " java.awt.image is memory only, and the JDK's PNG writer wants it")
                .check(
                        PROGRAM.that(
                                describe(
                                        "neither write pictures nor stand in the tray (ADR 45)",
                                        c ->
                                                !c.getName().equals("org.atalaya.app.Picture")
                                                        && !c.getName()
                                                                .equals(
                                                                        "org.atalaya.app.TrayMark"))));
    }

    @Test
    void onlyTheProgramsEdgesPrint() {
        outside("cli", "app")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .because("what is printed is the contract of text mode; the rest is logged")
                .check(PROGRAM);
    }

    @Test
    void onlyProbesAndMessagesSpeakHttp() {
        outside("probe", "notify")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .because("only there does one deadline cover resolving, connecting and the answer")
                .check(PROGRAM);
    }

    @Test
    void colourComesFromStylesheets() {
        noClasses()
                .should()
                .callMethodWhere(
                        describe(
                                "setStyle is called",
                                call ->
                                        call.getName().equals("setStyle")
                                                && call.getTargetOwner()
                                                        .getPackageName()
                                                        .startsWith("javafx")))
                .because("an inline style beats every theme")
                .check(PROGRAM);
    }

    @Test
    void nobodySleeps() {
        noClasses()
                .should()
                .callMethodWhere(
                        describe(
                                "Thread.sleep is called",
                                call ->
                                        call.getName().equals("sleep")
                                                && call.getTargetOwner()
                                                        .isEquivalentTo(Thread.class)))
                .because("a sleeping thread cannot be told to stop; wait for the event itself")
                .check(PROGRAM);
    }

    @Test
    void onlyTheTickChangesTheBoard() {
        outside("status", "service")
                .should()
                .callMethodWhere(
                        describe(
                                "StatusBoard.apply is called",
                                call ->
                                        call.getName().equals("apply")
                                                && call.getTargetOwner()
                                                        .getName()
                                                        .equals(BASE + "status.StatusBoard")))
                .because("models change in one batch a tick, on the FX thread")
                .check(PROGRAM);
    }

    @Test
    void onlyTheAppWires() {
        outside("app")
                .should()
                .callConstructorWhere(describe("a service is made", ArchitectureTest::makesService))
                .because("who lives how long is decided in one place")
                .check(PROGRAM);
    }

    private static boolean makesService(JavaConstructorCall call) {
        JavaClass made = call.getTargetOwner();
        boolean ofAService =
                Set.of("probe", "engine", "service", "alarm", "config", "history", "notify", "demo")
                        .contains(made.getPackageName().replace(BASE, ""));
        return ofAService
                && !made.getPackageName().equals(call.getOriginOwner().getPackageName())
                && (made.isAssignableTo(AutoCloseable.class)
                        || made.isAssignableTo("javafx.concurrent.Worker"));
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .that()
                .areNotAssignableTo(TrustManager.class)
                .and()
                .areNotAssignableTo(KeyManager.class)
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)")
                .because(
                        "such a name fits anything, so anything is put there;"
                                + " only the JDK's own terms of TLS may be kept")
                .check(PROGRAM);
    }

    @Test
    void staticFieldsDoNotChange() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("static state outlives its owner and joins tests to each other")
                .check(PROGRAM);
        noClasses()
                .should()
                .accessFieldWhere(describe("a static field holds state", ArchitectureTest::isState))
                .because("final is not enough when the value itself changes")
                .check(PROGRAM);
    }

    private static boolean isState(JavaAccess<?> access) {
        return access.getTarget().resolveMember().stream()
                .filter(JavaField.class::isInstance)
                .map(JavaField.class::cast)
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> field.getOwner().getPackageName().startsWith("org.atalaya"))
                .map(JavaField::getRawType)
                .anyMatch(
                        type ->
                                type.getPackageName().startsWith("java.util.concurrent")
                                                && !type.isEquivalentTo(TimeUnit.class)
                                        || type.isAssignableTo("javafx.beans.Observable")
                                        || type.isAssignableTo(Thread.class));
    }

    private static GivenClassesConjunction outside(String... packages) {
        String[] below = Stream.of(packages).map(Arrows::below).toArray(String[]::new);
        return noClasses().that().resideOutsideOfPackages(below);
    }
}
