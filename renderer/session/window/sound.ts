const place = "groundwork.sound";

/** Whether this device rings when the timer is over: it does until the person says otherwise. */
export function soundHere(): boolean {
  try {
    return localStorage.getItem(place) !== "off";
  } catch {
    return true;
  }
}

export function rememberSound(sound: boolean): void {
  try {
    localStorage.setItem(place, sound ? "on" : "off");
  } catch {
    // Storage may be refused; then it holds as long as the window.
  }
}

/** Two soft tones, which tell that the timer is over. A browser that has had no press yet stays silent. */
export function ring(): void {
  const audio = new AudioContext();
  const volume = audio.createGain();
  volume.connect(audio.destination);
  const [high, low] = [660, 495];
  for (const [index, frequency] of [high, low].entries()) {
    const from = audio.currentTime + index * 0.35;
    const tone = audio.createOscillator();
    tone.frequency.value = frequency;
    tone.connect(volume);
    volume.gain.setValueAtTime(0.0001, from);
    volume.gain.exponentialRampToValueAtTime(0.2, from + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.33);
    tone.start(from);
    tone.stop(from + 0.35);
    if (frequency === low) tone.addEventListener("ended", () => void audio.close());
  }
}
