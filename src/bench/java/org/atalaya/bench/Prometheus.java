package org.atalaya.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prometheus with blackbox_exporter, as their guides set them up: one scrape a host and interval,
 * relabelled into a probe. Both programs as Debian names them, from a folder or from the PATH.
 *
 * @param programs the folder they lie in; empty for the PATH
 */
record Prometheus(String programs) implements Contender {

    private static final String MODULES =
            """
            modules:
              http_2xx:
                prober: http
                timeout: 5s
                http:
                  preferred_ip_protocol: ip4
                  tls_config: {insecure_skip_verify: true}
            """;

    private static final String SCRAPES =
            """
            global: {scrape_interval: %1$ds, scrape_timeout: %1$ds}
            scrape_configs:
            - job_name: blackbox
              metrics_path: /probe
              params: {module: [http_2xx]}
              file_sd_configs: [{files: [%2$s]}]
              relabel_configs:
              - {source_labels: [__address__], target_label: __param_target}
              - {source_labels: [__param_target], target_label: instance}
              - {target_label: __address__, replacement: "127.0.0.1:%3$d"}
            """;

    @Override
    public String label() {
        return "Prometheus + blackbox_exporter";
    }

    @Override
    public Prober start(Path folder, Load load, Ports ports, Path hosts, Duration runFor)
            throws IOException {
        int blackboxPort = NginxTarget.freePort();
        int prometheusPort = NginxTarget.freePort();
        Path modules = Files.writeString(folder.resolve("blackbox.yml"), MODULES);
        String scheme = load.secure() ? "https" : "http";
        String targets =
                IntStream.range(0, load.hosts())
                        .mapToObj(Load::address)
                        .map(a -> "\"%s://%s:%d/\"".formatted(scheme, a, ports.target()))
                        .collect(Collectors.joining(",", "[{\"targets\": [", "]}]"));
        Path list = Files.writeString(folder.resolve("targets.json"), targets);
        Path scrapes =
                Files.writeString(
                        folder.resolve("prometheus.yml"),
                        SCRAPES.formatted(load.interval().toSeconds(), list, blackboxPort));
        List<Child> children =
                List.of(
                        new Child(
                                List.of(
                                        program("prometheus-blackbox-exporter"),
                                        "--config.file=" + modules,
                                        "--log.level=error",
                                        "--web.listen-address=127.0.0.1:" + blackboxPort),
                                Map.of(),
                                folder.resolve("blackbox.txt")),
                        new Child(
                                List.of(
                                        program("prometheus"),
                                        "--config.file=" + scrapes,
                                        "--log.level=error",
                                        "--storage.tsdb.path=" + folder.resolve("tsdb"),
                                        "--web.listen-address=127.0.0.1:" + prometheusPort),
                                Map.of(),
                                folder.resolve("prometheus.txt")));
        return new Children(children);
    }

    private String program(String name) {
        return programs.isEmpty() ? name : Path.of(programs, name).toString();
    }
}
