package dev.pairspace.adapters.rest.metrics;

import dev.pairspace.application.operation.ReadWorkload;
import dev.pairspace.application.operation.ReadWorkload.Workload;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;

/** Rooms in memory and how their saving goes, read once for each answer. */
final class WorkloadMetrics implements MultiCollector {

  private final ReadWorkload readWorkload;

  WorkloadMetrics(ReadWorkload readWorkload) {
    this.readWorkload = readWorkload;
  }

  @Override
  public MetricSnapshots collect() {
    Workload workload = readWorkload.handle();
    var rooms = workload.rooms();
    var unsaved = workload.unsaved();
    var saving = workload.saving();
    return MetricSnapshots.of(
        gauge("live_rooms", "Rooms in memory", rooms.rooms()),
        gauge("sessions", "Open sockets in rooms", rooms.connections()),
        gauge("participants", "People in rooms", rooms.participants()),
        gauge(
            "live_document_bytes", "Encoded states of documents in memory", rooms.documentBytes()),
        gauge("unsaved_updates", "Updates that wait for their commit", unsaved.updates()),
        gauge("unsaved_bytes", "What those updates hold", unsaved.bytes()),
        gauge(
            "oldest_unsaved_seconds", "How long the oldest of them waits", seconds(unsaved.age())),
        counter("commits", "Transactions of the update log that are durable", saving.commits()),
        counter(
            "commit_seconds",
            "Time in transactions of the update log, failed ones included",
            seconds(saving.timeInCommits())),
        counter("commit_failures", "Attempts at such transactions that failed", saving.failures()),
        counter("saved_updates", "Updates that are durable", saving.updates()),
        counter("saved_bytes", "What those updates hold", saving.bytes()),
        counter("set_aside_appends", "What the database will never take", saving.setAside()));
  }

  private static GaugeSnapshot gauge(String name, String help, Number value) {
    return GaugeSnapshot.builder()
        .name("pairspace_" + name)
        .help(help)
        .dataPoint(GaugeDataPointSnapshot.builder().value(value.doubleValue()).build())
        .build();
  }

  private static CounterSnapshot counter(String name, String help, Number value) {
    return CounterSnapshot.builder()
        .name("pairspace_" + name)
        .help(help)
        .dataPoint(CounterDataPointSnapshot.builder().value(value.doubleValue()).build())
        .build();
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
