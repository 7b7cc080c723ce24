package dev.pairspace.liberty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%00",
        "/a%00b",
        "/%09",
        "/%7f",
        "/%zz",
        "/%",
        "/x%2",
        "/api/%c3%28",
        "/%2e%2e/",
        "/a/%2E/b",
        "/../x",
        "/a/../../x",
        "/a//../.."
      })
  void what_the_container_cannot_read_is_told(String path) {
    assertThat(new RequestPath(path).isReadable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "*",
        "",
        "/room/23456789ab",
        "/a/./b/../c",
        "/api/rooms/23456789ab/files/C%23.txt",
        "/api/rooms/23456789ab/files/%F0%9F%98%80.py",
        "/x..y/...",
        "//x"
      })
  void what_it_can_read_is_left_to_it(String path) {
    assertThat(new RequestPath(path).isReadable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/live", "/health/ready"})
  void health_is_known(String path) {
    assertThat(new RequestPath(path).isOfHealth()).isTrue();
    assertThat(new RequestPath(path).isKnownToHealth()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/x", "/health/live/", "/health/live;x=1"})
  void only_what_health_answers_is_left_to_it(String path) {
    assertThat(new RequestPath(path).isOfHealth()).isTrue();
    assertThat(new RequestPath(path).isKnownToHealth()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/healthy", "/api/health"})
  void other_paths_are_not_health(String path) {
    assertThat(new RequestPath(path).isOfHealth()).isFalse();
  }
}
