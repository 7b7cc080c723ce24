package dev.pairspace.domain.room;

import java.util.Optional;

/**
 * A person who wants to become a member.
 *
 * @param id what they will be known by
 * @param wishedColor what they would like; a wish is granted even if others have the colour
 */
public record Newcomer(MemberId id, MemberName name, Optional<MemberColor> wishedColor) {}
