package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {

    private static final Path HOME = Path.of("/home/ana").toAbsolutePath();

    @Test
    void linuxFollowsTheXdgVariables() {
        String xdg = HOME.resolve("x").toString();
        Folders folders =
                Folders.of(
                        "Linux",
                        Map.of(
                                "XDG_CONFIG_HOME", xdg + "/c",
                                "XDG_DATA_HOME", xdg + "/d",
                                "XDG_STATE_HOME", xdg + "/s"),
                        HOME);
        assertThat(folders.config()).isEqualTo(HOME.resolve("x/c/atalaya"));
        assertThat(folders.data()).isEqualTo(HOME.resolve("x/d/atalaya"));
        assertThat(folders.state()).isEqualTo(HOME.resolve("x/s/atalaya"));
    }

    @Test
    void linuxHasDefaultsInTheHomeFolder() {
        Folders folders = Folders.of("Linux", Map.of(), HOME);
        assertThat(folders)
                .isEqualTo(
                        new Folders(
                                HOME.resolve(".config/atalaya"),
                                HOME.resolve(".local/share/atalaya"),
                                HOME.resolve(".local/state/atalaya")));
        assertThat(folders.hostFile()).isEqualTo(HOME.resolve(".config/atalaya/hosts.json"));
    }

    @Test
    void relativeAndEmptyVariablesCountForNothing() {
        Map<String, String> env =
                Map.of("XDG_CONFIG_HOME", "here", "XDG_DATA_HOME", "", "XDG_STATE_HOME", "\0");
        assertThat(Folders.of("Linux", env, HOME)).isEqualTo(Folders.of("Linux", Map.of(), HOME));
    }

    @Test
    void macHasApplicationSupport() {
        Path support = HOME.resolve("Library/Application Support/Atalaya");
        assertThat(Folders.of("Mac OS X", Map.of("XDG_CONFIG_HOME", "/x"), HOME))
                .isEqualTo(new Folders(support, support, support));
    }

    @Test
    void windowsHasAppData() {
        Path roaming = HOME.resolve("roaming");
        Path local = HOME.resolve("local");
        Map<String, String> env =
                Map.of("APPDATA", roaming.toString(), "LOCALAPPDATA", local.toString());
        Path here = local.resolve("Atalaya");
        assertThat(Folders.of("Windows 11", env, HOME))
                .isEqualTo(new Folders(roaming.resolve("Atalaya"), here, here));
        assertThat(Folders.of("Windows 11", Map.of(), HOME).config())
                .isEqualTo(HOME.resolve("AppData/Roaming/Atalaya"));
    }

    @Test
    void theHistoryLiesWithTheDataOfThePersonBesideAnotherFileOrWhereItIsWanted() {
        Folders folders = Folders.of("Linux", Map.of(), HOME);
        Path other = HOME.resolve("shop/shop.JSON");
        assertThat(folders.history(folders.hostFile(), null))
                .isEqualTo(HOME.resolve(".local/share/atalaya/history.db"));
        assertThat(folders.history(HOME.resolve("hosts.json"), null))
                .isEqualTo(HOME.resolve("history.db"));
        assertThat(folders.history(other, null)).isEqualTo(HOME.resolve("shop/shop.history.db"));
        assertThat(folders.history(other, HOME.resolve("d")))
                .isEqualTo(HOME.resolve("d/shop.history.db"));
    }
}
