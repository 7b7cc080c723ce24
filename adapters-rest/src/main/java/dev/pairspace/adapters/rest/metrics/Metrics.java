package dev.pairspace.adapters.rest.metrics;

import dev.pairspace.application.operation.ReadWorkload;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmBufferPoolMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmRuntimeInfoMetric;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;

/** Everything that is measured: of the process, of requests, of rooms. Safe for threads. */
public final class Metrics {

  /** Of what {@link #writeTo} writes. */
  static final String MEDIA_TYPE = "text/plain;version=0.0.4;charset=utf-8";

  /** To find these the JVM stops all threads, twice for each read; liveness reports them. */
  private static final String DEADLOCK_METRICS = "jvm_threads_deadlocked";

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();

  public Metrics(ReadWorkload readWorkload) {
    registry.register(new WorkloadMetrics(readWorkload));
    registry.register(RequestTimer.DURATIONS);
    JvmMemoryMetrics.builder().register(registry);
    JvmBufferPoolMetrics.builder().register(registry);
    JvmGarbageCollectorMetrics.builder().register(registry);
    JvmThreadsMetrics.builder().register(registry);
    JvmRuntimeInfoMetric.builder().register(registry);
    ProcessMetrics.builder().register(registry);
  }

  /** Writes all of it, as it is now, in the text format of Prometheus. */
  void writeTo(OutputStream out) throws IOException {
    writer.write(out, registry.scrape(name -> !name.startsWith(DEADLOCK_METRICS)));
  }
}
