package org.atalaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import org.atalaya.model.Host;
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
    void nothingWeRequireIsAnAutomaticModule() {
        // jlink refuses them, so the image could no longer be built.
        assertThat(
                        OURS.getDescriptor().requires().stream()
                                .map(ModuleDescriptor.Requires::name)
                                .flatMap(name -> OURS.getLayer().findModule(name).stream())
                                .filter(module -> module.getDescriptor().isAutomatic()))
                .isEmpty();
    }

    @Test
    void theModuleIsClosed() {
        assertThat(OURS.getDescriptor().isOpen()).isFalse();
    }
}
