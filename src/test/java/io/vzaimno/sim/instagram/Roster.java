package io.vzaimno.sim.instagram;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** A follow list: the numbers of its people in the order in which Instagram shows them. */
final class Roster {

    private int[] numbers;

    private Roster(int[] numbers) {
        this.numbers = numbers;
    }

    static Roster of(IntStream numbers) {
        return new Roster(numbers.toArray());
    }

    static Roster shuffled(IntStream numbers, long seed) {
        var roster = of(numbers);
        var random = new Random(seed);
        for (var last = roster.numbers.length - 1; last > 0; last--) {
            roster.swap(last, random.nextInt(last + 1));
        }
        return roster;
    }

    synchronized int size() {
        return numbers.length;
    }

    /** Those from one place to before another, as far as there are any. */
    synchronized IntStream slice(int from, int to) {
        return Arrays.stream(Arrays.copyOfRange(numbers, Math.min(from, numbers.length), Math.min(to, numbers.length)));
    }

    synchronized IntStream all() {
        return slice(0, numbers.length);
    }

    synchronized boolean contains(int number) {
        return all().anyMatch(other -> other == number);
    }

    /** New ones come first. */
    synchronized void add(int number) {
        numbers = IntStream.concat(IntStream.of(number), all()).distinct().toArray();
    }

    synchronized void remove(int number) {
        numbers = all().filter(other -> other != number).toArray();
    }

    private void swap(int one, int other) {
        var number = numbers[one];
        numbers[one] = numbers[other];
        numbers[other] = number;
    }
}
