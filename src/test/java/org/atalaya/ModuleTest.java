package org.atalaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import org.atalaya.model.Host;
import org.atalaya.support.Project;
import org.junit.jupiter.api.Test;

/** The tests run on the module path: on the class path they would not see what a start sees. */
class ModuleTest {

    private static final Module OURS = Host.class.getModule();

    @Test
    void weAreANamedModule() {
        assertThat(OURS.getName()).isEqualTo("org.atalaya");
    }

    @Test
    void testsStandInsideTheModule() {
        assertThat(ModuleTest.class.getModule()).isSameAs(OURS);
    }

    @Test
    void nothingInTheImageIsAnAutomaticModule() {
        // jlink refuses them. These tests see the jars as they were published; the image is linked
        // from copies, some of which have a descriptor of our making.
        ModuleFinder linked = ModuleFinder.of(Project.root().resolve("target/modules"));
        assertThat(linked.findAll()).isNotEmpty();
        assertThat(
                        linked.findAll().stream()
                                .map(ModuleReference::descriptor)
                                .filter(ModuleDescriptor::isAutomatic)
                                .map(ModuleDescriptor::name))
                .isEmpty();
    }

    @Test
    void theModuleIsClosed() {
        assertThat(OURS.getDescriptor().isOpen()).isFalse();
    }
}
