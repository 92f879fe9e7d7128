package io.vzaimno.sim.instagram;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Everybody there is: millions of invented people who cost nothing until they are seen, and those whom tests name. */
final class Crowd {

    private final AtomicInteger nextInvented = new AtomicInteger();
    private final AtomicInteger nextNamed = new AtomicInteger(InventedNames.COUNT);
    private final Map<Integer, Member> known = new ConcurrentHashMap<>();
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Set<Integer> inactive = ConcurrentHashMap.newKeySet();

    Member member(int number) {
        var member = known.get(number);
        return member == null ? InventedNames.member(number) : member;
    }

    /** The one of this name, new if need be. */
    Member named(String name) {
        return member(numbers.computeIfAbsent(name, _ -> {
            var number = nextNamed.getAndIncrement();
            known.put(number, new Member(number, name, "", false, false));
            return number;
        }));
    }

    /** Among those whom somebody has named or seen. */
    Optional<Member> find(String name) {
        return Optional.ofNullable(numbers.get(name)).map(this::member).filter(member -> isActive(member.number()));
    }

    Optional<Member> withPk(String pk) {
        var number = Member.number(pk);
        var exists = number >= 0 && (number < InventedNames.COUNT || known.containsKey(number));
        return exists && isActive(number) ? Optional.of(member(number)) : Optional.empty();
    }

    /** From now on the invented one can be found by name. */
    Member seen(int number) {
        var member = member(number);
        numbers.putIfAbsent(member.name(), number);
        return member;
    }

    void change(Member changed) {
        numbers.remove(member(changed.number()).name());
        numbers.put(changed.name(), changed.number());
        known.put(changed.number(), changed);
    }

    void deactivate(int number) {
        inactive.add(number);
    }

    boolean isActive(int number) {
        return !inactive.contains(number);
    }

    /** Numbers of so many people whom nobody has had before; the first of them, the others follow. */
    int strangers(int count) {
        return nextInvented.getAndAdd(count);
    }
}
