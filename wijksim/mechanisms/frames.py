"""Frames and goals: own pictures of the problem that move by working together and drift apart without contact,
broad agreement that breaks when made concrete (referentiekader; 002 §2.3-2, §3.1; 004 Pandora; B9, K2, K14, N3-N4,
P5a, P12)."""

import numpy as np

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import Floats, compiled

ABOUT = About(
    name="frames and goals",
    dutch="referentiekaders en doelen",
    sources=("000 Q1", "002 §2.3-2", "002 §3.1", "004 Pandora", "evidence §1.5"),
    rows=("B1", "B8", "B9", "K2", "K14", "N3", "N4"),
    levers=("goals.shared_vision",),
    outcomes=("frame_variance", "goal_agreement_broad", "goal_agreement_concrete"),
    switches=("frames",),
)  # fmt: skip

BY_CONTACT = 0.5
"""Part of a step that meeting gives, beside 1 for working together [assumed; ``frames.contact`` is the parameter]."""


@compiled
def distance(a: Floats, b: Floats) -> float:
    """Distance (0-1) between two points of the unit cube: Euclidean, divided by its diagonal."""
    total = 0.0
    for i in range(a.size):
        total += (a[i] - b[i]) * (a[i] - b[i])
    return np.sqrt(total / a.size)


@compiled
def moved_by_working_together(frame: float, other: float, step: float) -> float:
    """Coordinate of a frame after joint work, ``x + step (other - x)`` (bounded confidence is asked by the caller)."""
    return frame + step * (other - frame)


@compiled
def drifted(frame: float, own: float, drift: float) -> float:
    """Coordinate of a frame that nobody speaks to: back to the profession's ``own`` by ``drift`` a week (K14, P5a)."""
    return frame + drift * (own - frame)


@compiled
def move_frames(
    frames: Floats, own: Floats, joint: Floats, contact: Floats, step: float, drift: float, confidence: float
) -> None:
    """One week of all frames [o, 3], in place.

    ``joint`` [o, o] learned share (0-1) from joint cases with each other organisation, ``contact`` the same from
    meeting. Only frames within ``confidence`` understand each other well enough to move (bounded confidence;
    evidence §1.5).
    """
    before = frames.copy()
    n = frames.shape[0]
    for a in range(n):
        for i in range(frames.shape[1]):
            frames[a, i] = drifted(frames[a, i], own[a, i], drift)
        for b in range(n):
            if a == b or distance(before[a], before[b]) > confidence:
                continue
            pull = step * (joint[a, b] + BY_CONTACT * contact[a, b])
            for i in range(frames.shape[1]):
                frames[a, i] = moved_by_working_together(frames[a, i], before[b, i], pull)


@compiled
def mean_agreement(points: Floats) -> float:
    """Agreement (0-1) between organisations, one minus the mean distance over pairs; 1 when there is only one."""
    n = points.shape[0]
    if n <= 1:
        return 1.0
    total = 0.0
    for a in range(n):
        for b in range(a + 1, n):
            total += distance(points[a], points[b])
    return 1.0 - total / (n * (n - 1) // 2)


@compiled
def variance(points: Floats) -> float:
    """Variance of frames between organisations: mean over coordinates of the variance over organisations."""
    total = 0.0
    for i in range(points.shape[1]):
        mean = 0.0
        for a in range(points.shape[0]):
            mean += points[a, i]
        mean /= points.shape[0]
        for a in range(points.shape[0]):
            total += (points[a, i] - mean) * (points[a, i] - mean)
    return total / points.size
